/** What a person typed, as a number; or why it is none. `percent`: they wrote a percent sign, the value is a share. */
export type TypedNumber =
	| { readonly fine: true; readonly value: number; readonly percent: boolean }
	| { readonly fine: false; readonly code: 'not_a_number' | 'ambiguous_number' };

const SPACES = /[\s\u00a0\u202f\u2009]+/g;
const MINUS = /^[-\u2212\u2013]/;

/** Thousands by space or apostrophe, with or without decimals: 1 200 and 1'200,50. */
const SPACED = /^\d{1,3}(?:[ '\u2019]\d{3})+(?:[.,]\d+)?$/;
/** Thousands and decimals by two different signs: 1.234,50 and 1,234.50. */
const BOTH = /^\d{1,3}(?:(?:\.\d{3})+,|(?:,\d{3})+\.)\d+$/;
/** One sign more than once can only be thousands: 1.234.567. */
const THOUSANDS = /^\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/;
/** One sign and three figures behind it: 1.234 is a thousand to some and one and a bit to others. */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/;
const DECIMAL = /^(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/i;

function plain(text: string): string | null {
	if (SPACED.test(text)) return text.replaceAll(/[ '\u2019]/g, '').replace(',', '.');
	if (BOTH.test(text))
		return text.replaceAll(text.lastIndexOf(',') > text.lastIndexOf('.') ? '.' : ',', '').replace(',', '.');
	if (THOUSANDS.test(text)) return text.replaceAll(/[.,]/g, '');
	return DECIMAL.test(text) ? text.replace(',', '.') : null;
}

/**
 * Reads a typed number in any of the ways that Europe writes one, whatever the language of the page: "1 200", "2,5",
 * "2.5", "1.234,50", "40 %". "1.234" and "1,234" are refused, because nobody can know which was meant.
 */
export function readTypedNumber(raw: string): TypedNumber {
	const tidy = raw.trim().replaceAll(SPACES, ' ');
	const percent = tidy.endsWith('%');
	const signed = percent ? tidy.slice(0, -1).trimEnd() : tidy;
	const negative = MINUS.test(signed);
	const text = (negative || signed.startsWith('+') ? signed.slice(1) : signed).trimStart();
	if (EITHER.test(text)) return { fine: false, code: 'ambiguous_number' };
	const readable = plain(text);
	const size = readable === null ? NaN : Number(readable);
	if (!Number.isFinite(size)) return { fine: false, code: 'not_a_number' };
	return { fine: true, value: (negative ? -size : size) / (percent ? 100 : 1), percent };
}
