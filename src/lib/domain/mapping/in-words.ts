import type { z } from 'zod';

const WORDS: Readonly<Record<string, string>> = {
	string: 'a text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	object: 'an object in { }',
	record: 'an object in { }',
	array: 'a list in [ ]'
};

/** What is wrong at one place, in words; what the schema itself has said stands. */
export const inWords = (issue: z.core.$ZodRawIssue): string | undefined => {
	if (issue.code === 'invalid_type') {
		return issue.input === undefined ? 'this is needed.' : `this takes ${WORDS[issue.expected] ?? issue.expected}.`;
	}
	if (issue.code === 'invalid_value') return `use one of ${issue.values.map(String).join(', ')}.`;
	if (issue.code === 'unrecognized_keys') return `${issue.keys.map((key) => `“${key}”`).join(', ')} is not known here.`;
	if (issue.code === 'invalid_key') return issue.issues[0]?.message;
	if (issue.code === 'too_small') {
		return issue.origin === 'string' ? 'this is empty.' : `use ${String(issue.minimum)} or more.`;
	}
	if (issue.code === 'too_big') return `use ${String(issue.maximum)} or less.`;
	return undefined;
};
