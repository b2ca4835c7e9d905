export type FileKind = 'text' | 'xlsx' | 'old-excel' | 'open-document' | 'pdf' | 'web-page' | 'empty';

const begins = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
	signs.every((sign, at) => bytes[at] === sign);

/** What a file is, by its first bytes: names lie. */
export function kindOfFile(bytes: Uint8Array): FileKind {
	if (bytes.length === 0) return 'empty';
	const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
	if (begins(bytes, 0x50, 0x4b, 3, 4)) return beginning.includes('opendocument') ? 'open-document' : 'xlsx';
	if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'old-excel';
	if (beginning.startsWith('%PDF')) return 'pdf';
	return /^\W{0,3}\s*<(?:!doctype|html|table|\?xml)/i.test(beginning) ? 'web-page' : 'text';
}

/** Why a file of this kind cannot be read, and what to do; null where it can. */
export const REFUSED_KINDS: Readonly<Record<FileKind, string | null>> = {
	text: null,
	xlsx: null,
	empty: 'This file is empty. Export the list again and choose the new file.',
	'old-excel':
		'This is an Excel file of the old kind (.xls). Open it, save it as .xlsx or CSV, and choose that file. Nothing in it was changed.',
	'open-document':
		'This is an OpenDocument file (.ods). Open it, save it as .xlsx or CSV, and choose that file. Nothing in it was changed.',
	pdf: 'This is a PDF, made for reading and not for counting. Ask the program for a CSV or Excel export of the same list.',
	'web-page':
		'This file is a web page with an Excel name, as some programs export it. Open it in Excel, save it as .xlsx or CSV, and choose that file.'
};
