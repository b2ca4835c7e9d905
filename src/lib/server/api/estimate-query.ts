import { z } from 'zod';
import type { EstimateOptions } from '#lib/domain/estimate/answer.ts';
import { fieldSentences } from '../checked.ts';

export const MOST_DRAWS = 100_000;
/** Draws times handovers: about half a second of work, in which no page is answered. */
const MOST_WORK = 1_000_000;
export const HIGHEST_SEED = 4_294_967_295;

const wholeNumber = (name: string, most: number) => {
	const say = `${name} is a whole number from 0 to ${most}.`;
	const digits = z.string().regex(/^\d{1,10}$/, say);
	return digits.transform(Number).pipe(z.number().max(most, say)).optional();
};

const query = z.object({ draws: wholeNumber('draws', MOST_DRAWS), seed: wholeNumber('seed', HIGHEST_SEED) });

/** What an address says about draws and seed, or a sentence per parameter that is wrong. */
export const estimateQuery = (
	parameters: URLSearchParams
): { readonly options: EstimateOptions } | { readonly wrong: Record<string, string> } => {
	const read = query.safeParse(Object.fromEntries(parameters));
	return read.success ? { options: read.data } : { wrong: fieldSentences(read.error) };
};

/** Why so many draws of so many handovers are not done here, or null. */
export const tooMuchWork = (draws: number, handovers: number): string | null =>
	draws * handovers <= MOST_WORK
		? null
		: `With ${handovers} handovers, draws is at most ${Math.floor(MOST_WORK / handovers)}.`;
