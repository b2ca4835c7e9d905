import type { FieldProblem, Mapping, Rule } from './mapping.ts';
import type { Outcome, Place } from './outcome.ts';
import { readPath } from './path.ts';
import { holds } from './rules/condition.ts';
import { kindOf } from './rules/rules.ts';
import { isFilled, type Value, type Values } from './values.ts';

export interface Mapped {
	/** What goes to the destination; a field for which the source has nothing is left out. */
	readonly values: Values;
	readonly problems: readonly FieldProblem[];
}

function outcomeOf(rule: Rule, source: Values, place: Place): Outcome {
	if (typeof rule === 'string') {
		const value = readPath(source, rule);
		return value === undefined ? null : { value };
	}
	if (rule.when && !holds(rule.when, source)) return null;
	const outcome = kindOf(rule).apply(rule, source, place);
	const isEmpty = outcome === null || ('value' in outcome && !isFilled(outcome.value));
	return isEmpty && rule.default !== undefined ? { value: rule.default } : outcome;
}

function safeOutcome(rule: Rule, source: Values, place: Place): Outcome {
	try {
		return outcomeOf(rule, source, place);
	} catch {
		// An unknown time zone or language, or a rule that went round the schema: one field's trouble, not the run's.
		return { problem: 'Its rule does not work with this record; choose it again on the page of the fields.' };
	}
}

const problemOf = (field: string, why: string, { call }: Place): FieldProblem => ({
	field,
	say: `“${call?.(field) ?? field}” could not be filled. ${why}`,
	why
});

/** What one record becomes. Never throws: a field that cannot be made is a problem that names it. */
export function applyMapping(mapping: Mapping, source: Values, place: Place): Mapped {
	const values: [string, Value][] = [];
	const problems: FieldProblem[] = [];
	for (const [field, rule] of Object.entries(mapping)) {
		const outcome = safeOutcome(rule, source, place);
		if (outcome === null) continue;
		if ('value' in outcome) values.push([field, outcome.value]);
		else problems.push(problemOf(field, outcome.problem, place));
	}
	return { values: Object.fromEntries(values), problems };
}
