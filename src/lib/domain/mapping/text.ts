import { isObject, type Value } from './values.ts';

const isScalar = (value: Value): value is string | number | boolean | null => !isObject(value) && !Array.isArray(value);

/** A value as text: a list of plain values with commas, no value as nothing; null for what has fields of its own. */
export function asText(value: Value | undefined): string | null {
	if (value === undefined || value === null) return '';
	if (isScalar(value)) return String(value);
	if (!Array.isArray(value) || !value.every(isScalar)) return null;
	return value
		.map((item) => (item === null ? '' : String(item)))
		.filter((item) => item !== '')
		.join(', ');
}

/** A value that a sentence quotes: short, on one line. */
export function quoted(value: Value | undefined): string {
	const text = (asText(value) ?? JSON.stringify(value)).replace(/\s+/g, ' ');
	const characters = [...text];
	return `“${characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text}”`;
}
