import type { Value } from '../contract.ts';

// Neither vCard nor iCalendar (nor the XML in which both are searched) can hold these.
const UNSTORABLE = /(?![\t\n\u0080-\u009f])[\p{Cc}\p{Cs}]/gu;

/**
 * A field's value as both formats can hold it: line breaks as \n, lists joined by commas, '' for nothing. Control
 * characters other than tab and line break, and halves of characters, are left out; all else is kept.
 */
export function plainText(value: Value | undefined): string {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.map(plainText).join(', ');
	const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
	return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(UNSTORABLE, '');
}
