import type { Value } from '#lib/domain/mapping/values.ts';

/** Fiken counts in the hundredth part of a currency, whichever it is. */
export const hundredths = (amount: number): number => Math.round(Number((amount * 100).toFixed(4)));

/** A decimal number of the currency; null where there is none. */
export const decimal = (counted: Value | undefined): number | null =>
	typeof counted === 'number' ? counted / 100 : null;
