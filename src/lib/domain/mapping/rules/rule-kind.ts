import type { z } from 'zod';
import { flatten } from '../flatten.ts';
import type { Outcome, Place } from '../outcome.ts';
import { readPath } from '../path.ts';
import { quoted } from '../text.ts';
import { isObject, type Value, type Values } from '../values.ts';

/** One way of making a value. A new way is one file with such an object, and one line in `rules.ts`. */
export interface RuleKind<Rule> {
	readonly schema: z.ZodType<Rule>;
	/** Never throws for anything that the schema lets through. */
	apply(rule: Rule, source: Values, place: Place): Outcome;
	/** Which paths of the source it reads. */
	paths(rule: Rule): readonly string[];
	/** The rule as part of a sentence: "from “your-name”". `call` gives a path the name that a person knows it by. */
	describe(rule: Rule, call: (path: string) => string): string;
}

/** The problem with the value at a path, as a sentence. */
export const problemAt = (path: string, value: Value | undefined, problem: string): Outcome => ({
	problem: `${quoted(value)} in “${path}” ${problem}.`
});

/** What to say of a value that has fields of its own where one text is wanted. */
export function holdsSeveral(path: string, value: Value): Outcome {
	const inner = isObject(value) ? flatten(value)[0] : undefined;
	const example = inner ? `, such as “${path}.${inner.path}”` : '';
	return { problem: `“${path}” holds several values; choose one of them${example}.` };
}

/** Applies `make` to the text at a path; leaves the field out where there is none. */
export function withText(source: Values, path: string, make: (text: string) => Outcome): Outcome {
	const value = readPath(source, path);
	if (value === undefined || value === null) return null;
	if (typeof value === 'object') return holdsSeveral(path, value);
	const text = String(value);
	return text.trim() === '' ? null : make(text);
}
