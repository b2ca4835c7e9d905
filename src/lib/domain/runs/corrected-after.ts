import type { Values } from '../mapping/values.ts';
import { canonicalJson } from './canonical-json.ts';

/**
 * What a person’s correction becomes when the record changes at the source: where the source still says what it said,
 * the person’s word stands, also where it is a field left empty; where it says something else, that is newer.
 */
export const correctedAfter = (corrected: Values, before: Values, after: Values): Values => {
	const names = new Set([...Object.keys(corrected), ...Object.keys(after)]);
	const same = (name: string): boolean => canonicalJson(before[name] ?? null) === canonicalJson(after[name] ?? null);
	return Object.fromEntries(
		[...names].flatMap((name) => {
			const value = same(name) ? corrected[name] : after[name];
			return value === undefined ? [] : [[name, value]];
		})
	);
};
