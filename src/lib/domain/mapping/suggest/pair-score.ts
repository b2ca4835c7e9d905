import type { TargetField } from '../field.ts';
import { fit, valueScore } from './fit.ts';
import { nameScore } from './name-score.ts';
import type { Reading } from './reading.ts';
import type { Source } from './sources.ts';
import type { Target } from './target.ts';

/** Below this, a field stays empty: leaving it to the person is better than a wrong suggestion. */
export const SURE_ENOUGH = 0.55;

export interface PairScore {
	/** 0 to 1. */
	readonly score: number;
	readonly by: 'name' | 'meaning' | 'values';
}

const BY_FIT = { fits: 1, unknown: 0.97, doubtful: 0.9, clashes: 0.2 } as const;
/** A name that says something else, in words that nobody knows, speaks a little against what the values say. */
const STRANGE_NAME = 0.85;

const NOTHING: PairScore = { score: 0, by: 'values' };

/** A list of records goes nowhere else than into a list, and nothing else goes there. */
const isOfOneForm = ({ list }: Source, { kind }: TargetField): boolean =>
	kind === 'list' ? list !== undefined : list !== 'records';

/** Of two fields that are called as the target is, the one whose name is said first: the order's number before its id. */
const LATER = 0.0002;

/** Another name of a target counts as it is; only for what the target itself is, something else may stand in. */
const meant = (source: Reading, reading: Reading, idea: Target['idea']): number =>
	reading.idea === idea || reading.idea === null || reading.idea === source.idea ? nameScore(source, reading) : 0;

/** How surely this source field is what the target wants. */
export function pairScore(source: Source, { field, readings, idea }: Target): PairScore {
	if (!isOfOneForm(source, field)) return NOTHING;
	const names = readings.map((reading) => meant(source.reading, reading, idea));
	const score = Math.max(...names.map((name, at) => name - at * LATER)) * BY_FIT[fit(field.kind, idea, source.looks)];
	const mayBe = source.reading.idea === null || source.reading.idea === idea;
	const silent = source.reading.speaks ? (mayBe ? STRANGE_NAME : 0) : 1;
	const byValues = silent * valueScore(field.kind, idea, source.looks);
	if (byValues > score) return { score: byValues, by: 'values' };
	return { score, by: names.includes(1) ? 'name' : 'meaning' };
}
