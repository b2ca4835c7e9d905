import type { Value } from '../contract.ts';

/** Currencies that Stripe counts whole; ISK and UGX have no smaller unit either, but it counts them in hundredths. */
const WHOLE = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
const THOUSANDTHS = new Set('BHD JOD KWD OMR TND'.split(' '));

/** The three capital letters of a currency; null where there is none. */
export const currencyOf = (code: Value | undefined): string | null =>
	typeof code === 'string' && code !== '' ? code.toUpperCase() : null;

/** An amount in the smallest unit of its currency as a decimal number; null where there is none. */
export function amountIn(currency: Value | undefined, smallest: Value | undefined): number | null {
	const code = currencyOf(currency);
	if (code === null || typeof smallest !== 'number') return null;
	const digits = WHOLE.has(code) ? 0 : THOUSANDTHS.has(code) ? 3 : 2;
	return Number((smallest / 10 ** digits).toFixed(digits)) + 0;
}
