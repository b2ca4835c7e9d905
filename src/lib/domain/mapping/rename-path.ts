import type { Mapping, Rule } from './mapping.ts';
import type { Reach } from './reach/reach.ts';
import type { Condition } from './rules/condition.ts';
import { readTemplate, writeTemplate } from './template-parts.ts';

/** The path itself, or one that leads further inside it. */
const moved = (path: string, from: string, to: string): string => {
	if (path === from) return to;
	return path.startsWith(`${from}.`) ? `${to}${path.slice(from.length)}` : path;
};

const inCondition = <Kind extends Condition>(condition: Kind, from: string, to: string): Kind => ({
	...condition,
	path: moved(condition.path, from, to)
});

function inTemplate(template: string, from: string, to: string): string {
	const parts = readTemplate(template);
	if (!parts) return template;
	return writeTemplate(
		parts.map((part) => {
			if (!('path' in part)) return part;
			const bar = part.path.lastIndexOf('|');
			const [path, otherwise] = bar < 0 ? [part.path, ''] : [part.path.slice(0, bar), part.path.slice(bar)];
			return { path: `${moved(path, from, to)}${otherwise}` };
		})
	);
}

/** The fields of a rule that name a path. */
const READS = ['split', 'lookUp', 'date', 'number', 'phone', 'countryOf', 'personName', 'path'] as const;

function inRule(rule: Rule, from: string, to: string): Rule {
	if (typeof rule === 'string') return moved(rule, from, to);
	const read = READS.find((name) => name in rule);
	const path = read === undefined ? undefined : (rule as Partial<Record<string, unknown>>)[read];
	return {
		...rule,
		...(read !== undefined && typeof path === 'string' && { [read]: moved(path, from, to) }),
		...('join' in rule && { join: rule.join.map((one) => moved(one, from, to)) }),
		...('template' in rule && { template: inTemplate(rule.template, from, to) }),
		...(rule.when && { when: inCondition(rule.when, from, to) })
	};
}

/** The mapping with a source field under its new name, in every rule and condition that reads it. */
export const renamePath = (mapping: Mapping, from: string, to: string): Mapping =>
	Object.fromEntries(Object.entries(mapping).map(([field, rule]) => [field, inRule(rule, from, to)]));

/** The same for which records a step is done. */
export const renameReach = ({ when, each }: Reach, from: string, to: string): Reach => ({
	...(when && { when: inCondition(when, from, to) }),
	...(each && { each: { ...each, list: moved(each.list, from, to) } })
});
