import { editDistance } from './edit-distance.ts';
import type { Reading } from './reading.ts';
import { standsFor } from './related.ts';
import type { Idea } from './words.ts';

const SAME_WORDS = 1;
const SAME_IDEA = 0.95;
const TYPING_SLIP = 0.8;
/** A word that one side has and the other has not: "dog name" is no name of a person. */
const UNKNOWN_WORD = 0.5;
const UNKNOWN_WORD_OF_TARGET = 0.75;
/** The name of the object around a field says less: `properties`, `attributes`. */
const UNKNOWN_AROUND = 0.95;

/** What is called so in every kind of thing, so that the words around it decide whose it is. */
const GENERIC: ReadonlySet<Idea> = new Set<Idea>([
	'name',
	'title',
	'description',
	'id',
	'status',
	'amount',
	'date',
	'website',
	'note',
	'source',
	'reference',
	'createdAt',
	'updatedAt'
]);

const without = (words: readonly string[], others: readonly string[]): number =>
	words.filter((word) => !others.includes(word)).length;

function qualified(source: Reading, target: Reading): number {
	let share = 1;
	if (target.qualifiers.has('shipping') !== source.qualifiers.has('shipping'))
		share *= target.qualifiers.has('shipping') ? 0.6 : 0.8;
	if (target.qualifiers.has('billing') !== source.qualifiers.has('billing'))
		share *= target.qualifiers.has('billing') ? 0.85 : 0.97;
	if (target.qualifiers.has('second') !== source.qualifiers.has('second')) share *= 0.7;
	return share;
}

function byIdea(source: Reading, target: Reading): number {
	if (source.idea === null || target.idea === null) return 0;
	const around = GENERIC.has(source.idea) ? UNKNOWN_WORD : UNKNOWN_AROUND;
	return (
		SAME_IDEA *
		standsFor(source.idea, target.idea) *
		qualified(source, target) *
		UNKNOWN_WORD ** without(source.rest, [...target.rest, ...target.around]) *
		UNKNOWN_WORD_OF_TARGET ** without(target.rest, [...source.rest, ...source.around]) *
		around ** without(source.around, [...target.rest, ...target.around])
	);
}

/** By the words alone, for names that no dictionary knows ("Allergies", "Bike model"). */
function byWords(source: Reading, target: Reading): number {
	const shared = source.rest.filter((word) => target.rest.includes(word)).length;
	const all = source.rest.length + target.rest.length;
	return all === 0 ? 0 : 0.95 * ((2 * shared) / all) ** 2 * qualified(source, target);
}

function bySpelling(source: Reading, target: Reading): number {
	const [one, other] = [source.tokens.join(''), target.tokens.join('')];
	if (Math.min(one.length, other.length) < 5 || Math.abs(one.length - other.length) > 1) return 0;
	return editDistance(one, other) === 1 ? TYPING_SLIP : 0;
}

/** How surely two names mean the same, from 0 to 1. */
export function nameScore(source: Reading, target: Reading): number {
	if (!source.speaks || !target.speaks) return 0;
	if (source.tokens.join(' ') === target.tokens.join(' ')) return SAME_WORDS;
	if (source.idea && target.idea) return byIdea(source, target);
	const slip = bySpelling(source, target);
	return source.idea || target.idea ? slip : Math.max(slip, byWords(source, target));
}
