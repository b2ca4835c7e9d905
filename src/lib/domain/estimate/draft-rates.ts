import type { Rates } from '../money/rates.ts';
import { rateMissing } from '../money/rates.ts';
import type { Draft } from './draft.ts';
import { readInto } from './draft-own.ts';
import type { ReadAnswers } from './draft-own.ts';
import { place } from './draft-places.ts';

/** The currencies that amounts of a draft stand in, besides its own. */
export function otherCurrencies({ currency, roles, handovers, levels = {} }: Draft): string[] {
	const inUse = roles.filter(({ id }) => handovers.some(({ role }) => role === id));
	const named = [...inUse, ...handovers, ...Object.values(levels)].flatMap((one) => one?.currency ?? []);
	return [...new Set(named)].filter((code) => code !== currency);
}

/**
 * What one unit of each other currency is worth in the draft's own. A rate that was not said is never taken as 1: it is
 * left out, and noted with the sentence that asks for it.
 */
export function ratesOf(draft: Draft, read: ReadAnswers): Rates {
	return Object.fromEntries(
		otherCurrencies(draft).flatMap((code) => {
			const at = place.rate(code);
			const rate = readInto(read, at, 'exchange_rate', draft.rates?.[code], {});
			if (typeof rate === 'number') return [[code, rate]];
			if (!read.has(at)) read.set(at, { fine: false, code: 'rate_missing', say: rateMissing(draft.currency, code) });
			return [];
		})
	);
}
