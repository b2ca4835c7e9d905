import { parseContentType } from './content-type.ts';
import { asTyped, type Field } from './fields.ts';
import { splitParts, type Part } from './multipart-parts.ts';
import { asBytes, asBytesInText, decode } from './text.ts';

/** The fields of a `multipart/form-data` body, or null where its marks are missing. Of a file only the name is kept. */
export function multipartFields(body: Uint8Array, boundary: string | undefined): Field[] | null {
	if (!boundary) return null;
	const parts = splitParts(asBytesInText(body), boundary);
	if (parts.length === 0) return null;
	const content = (part: Part, charset?: string): string => decode(body.subarray(part.start, part.end), charset);
	const told = parts.find((part) => dispositionOf(part).get('name') === '_charset_');
	const charset = told && content(told).trim();
	return parts.flatMap((part) => {
		const disposition = dispositionOf(part);
		const name = disposition.get('name');
		if (name === undefined) return [];
		const file = disposition.get('filename');
		const own = parseContentType(part.headers.get('content-type') ?? '').parameters.get('charset');
		const value = file === undefined ? asTyped(content(part, own ?? charset)) : fileNote(asName(file, charset));
		return [{ name: asName(name, charset), value }];
	});
}

const dispositionOf = (part: Part): ReadonlyMap<string, string> =>
	parseContentType(part.headers.get('content-disposition') ?? '').parameters;

const fileNote = (name: string): string => (name === '' ? '' : `${name} (a file, which is not kept)`);

/** A name as browsers write it: in the page's encoding, with quotes and line breaks as percent signs. */
const asName = (written: string, charset?: string): string =>
	decode(asBytes(written), charset).replace(/%(22|0D|0A)/gi, (escaped) => decodeURIComponent(escaped));
