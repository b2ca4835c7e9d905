import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value } from '#lib/domain/mapping/values.ts';
import type { Complaint } from '../rest/vendor.ts';

/** By what Google's sentences speak of. */
const ABOUT: readonly (readonly [RegExp, string])[] = [
	[/start/i, 'Begins'],
	[/time range|end/i, 'Ends'],
	[/summary/i, 'Title'],
	[/location/i, 'Place'],
	[/description/i, 'Description']
];

/** A no of Google has its words in `error.message`. */
export const complaint = (json: Value): Complaint | null => {
	const say = readPath(json, 'error.message');
	if (typeof say !== 'string' || say === '') return null;
	const [, field] = ABOUT.find(([words]) => words.test(say)) ?? [];
	return { say, ...(field !== undefined && { field }) };
};
