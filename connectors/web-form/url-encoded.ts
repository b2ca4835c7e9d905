import { asTyped, type Field } from './fields.ts';
import { asBytes, asBytesInText, decode } from './text.ts';

const CHARSET = /(?:^|&)_charset_=([\w-]+)/;

/** The fields of an `application/x-www-form-urlencoded` body. A percent sign that means nothing stands for itself. */
export function urlEncodedFields(body: Uint8Array, declared?: string): Field[] {
	const text = asBytesInText(body).trim();
	const charset = CHARSET.exec(text)?.[1] ?? declared;
	const read = (part: string): string => decode(unescaped(part), charset);
	return text
		.split('&')
		.filter((pair) => pair !== '')
		.map((pair) => {
			const end = pair.includes('=') ? pair.indexOf('=') : pair.length;
			return { name: read(pair.slice(0, end)), value: asTyped(read(pair.slice(end + 1))) };
		});
}

const unescaped = (part: string): Uint8Array =>
	asBytes(
		part.replaceAll('+', ' ').replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
	);
