import type { z } from 'zod';
import { pathOf } from './input-failure.ts';
import type { InputFailure } from './input-failure.ts';
import { ruleOf } from './rules.ts';

const listed = (words: readonly PropertyKey[]): string => words.map((word) => `“${String(word)}”`).join(', ');

function explain(issue: z.core.$ZodIssue, given: unknown): { code: string; say: string } {
	const name = String(issue.path.at(-1) ?? 'the input');
	const what = ruleOf(name)?.label ?? `“${name}”`;
	if (issue.code === 'unrecognized_keys') {
		return {
			code: 'unknown_key',
			say: `We do not know ${listed(issue.keys)} here. Check the spelling, or leave it out.`
		};
	}
	if (given === undefined) return { code: 'required', say: `We need ${what} here and found nothing. Fill it in.` };
	if (issue.code === 'invalid_value') {
		return {
			code: 'not_a_choice',
			say: `${what} must be one of ${listed(issue.values.map(String))}. Choose one of them.`
		};
	}
	if (issue.code === 'invalid_format') {
		return { code: 'unknown_currency', say: `${what} must be three capital letters, such as EUR, NOK or GBP.` };
	}
	if (ruleOf(name) !== null) {
		return {
			code: Array.isArray(given) ? 'three_figures' : 'not_a_number',
			say: `For ${what} we need one number, or three in a list: lowest, likely, highest. Write them without quotes.`
		};
	}
	return {
		code: 'wrong_shape',
		say: `${what} is not built as we expect: ${issue.message.toLowerCase()}. Compare it with an example.`
	};
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(thing, key) => (typeof thing === 'object' && thing !== null ? Reflect.get(thing, key) : undefined),
		input
	);
}

/** What zod found, as failures with a sentence. */
export const shapeFailures = (issues: readonly z.core.$ZodIssue[], input: unknown): InputFailure[] =>
	issues.map((issue) => ({ path: pathOf(issue.path), ...explain(issue, valueAt(input, issue.path)) }));
