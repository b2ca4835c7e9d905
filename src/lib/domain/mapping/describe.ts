import type { Rule } from './mapping.ts';
import { describeCondition } from './rules/condition.ts';
import { kindOf } from './rules/rules.ts';
import { quoted } from './text.ts';

const quotedPath = (path: string): string => `“${path}”`;

/** A rule as a person says it: `from “your-name”`, `always “Website”`. `call` gives a path another name. */
export function describeRule(rule: Rule, call: (path: string) => string = quotedPath): string {
	if (typeof rule === 'string') return `from ${call(rule)}`;
	const what = kindOf(rule).describe(rule, call);
	const otherwise = rule.default === undefined ? '' : `, or ${quoted(rule.default)} where it is empty`;
	return `${what}${otherwise}${rule.when ? `, ${describeCondition(rule.when, call)}` : ''}`;
}

/** Which paths of the source a rule reads. */
export function pathsOf(rule: Rule): readonly string[] {
	if (typeof rule === 'string') return [rule];
	return [...kindOf(rule).paths(rule), ...(rule.when ? [rule.when.path] : [])];
}
