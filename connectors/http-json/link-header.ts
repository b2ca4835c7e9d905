const LINK = /<([^>]*)>((?:\s*;\s*[\w*-]+\s*(?:=\s*(?:"[^"]*"|[^\s,;"]+))?)*)/g;
const RELATION = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s,;"]+))/i;

/** The address of the next page in a `Link` header (RFC 8288), or null. */
export function nextInHeader(header: string): string | null {
	for (const [, address = '', parameters = ''] of header.matchAll(LINK)) {
		const [, quoted, bare] = RELATION.exec(parameters) ?? [];
		if ((quoted ?? bare ?? '').toLowerCase().split(/\s+/).includes('next')) return address;
	}
	return null;
}
