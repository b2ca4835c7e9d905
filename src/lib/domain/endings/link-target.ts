/** One link of the header: its target, and all that stands behind it up to the next one (RFC 8288, 3). */
const LINK = /<([^<>]*)>((?:\s*;\s*[\w!#$&+.^`|~*-]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)/g;
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i;
const LONGEST = 2_000;

/**
 * The address of the first link with one of these relations in a `Link` header, or null; relative ones stand below
 * `base`. Only pages that a browser may open.
 */
export function linkTarget(header: string, relations: readonly string[], base: string): string | null {
	for (const [, target = '', parameters = ''] of header.slice(0, 20_000).matchAll(LINK)) {
		const [, quoted, bare] = REL.exec(parameters) ?? [];
		const given = (quoted ?? bare ?? '').toLowerCase().split(/\s+/);
		if (!relations.some((relation) => given.includes(relation)) || !URL.canParse(target, base)) continue;
		const url = new URL(target, base);
		if (/^https?:$/.test(url.protocol) && url.href.length <= LONGEST) return url.href;
	}
	return null;
}
