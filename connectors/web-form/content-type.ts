/** What a Content-Type header says: the type in lower case, and its parameters by their names in lower case. */
export interface ContentType {
	readonly type: string;
	readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETER = /;\s*([^=;\s]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^;]*))/g;

/** Reads a Content-Type or Content-Disposition header; what makes no sense is left out. */
export function parseContentType(header: string): ContentType {
	const parameters = [...header.matchAll(PARAMETER)].map(
		([, name = '', quoted, plain = '']) => [name.toLowerCase(), unquote(quoted) ?? plain.trim()] as const
	);
	return { type: (header.split(';')[0] ?? '').trim().toLowerCase(), parameters: new Map(parameters) };
}

// Some senders write a Windows path in here, so a backslash stands for itself unless it protects a quote.
const unquote = (quoted: string | undefined): string | undefined => quoted?.replaceAll('\\"', '"');
