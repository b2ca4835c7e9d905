import { pathsOf } from './describe.ts';
import type { Mapping } from './mapping.ts';
import { ITEM } from './reach/parts-of.ts';
import type { Reach } from './reach/reach.ts';

interface Step {
	readonly mapping: Mapping | null;
	readonly reach: Reach | null;
}

const isOfRecord = (path: string): boolean => path !== ITEM && !path.startsWith(`${ITEM}.`);

/** The paths of a record that decide whether, and how often, a step is done. */
export const pathsReached = (reach: Reach | null): string[] =>
	[reach?.when?.path, reach?.each?.list].filter((path) => path !== undefined).filter(isOfRecord);

/** Every path of a record that a step reads; those of the entries of its list are left out. */
export const pathsRead = ({ mapping, reach }: Step): string[] => [
	...new Set([...Object.values(mapping ?? {}).flatMap(pathsOf), ...pathsReached(reach)].filter(isOfRecord))
];

const comparedAnywhere = ({ mapping, reach }: Step): string[] => {
	const rules = Object.values(mapping ?? {});
	const looked = rules.flatMap((rule) => (typeof rule === 'object' && 'lookUp' in rule ? [rule.lookUp] : []));
	const conditions = [
		...rules.flatMap((rule) => (typeof rule === 'object' ? (rule.when ?? []) : [])),
		reach?.when ?? []
	];
	const compared = conditions.flat().flatMap((condition) => ('filled' in condition ? [] : [condition.path]));
	return [...new Set([...looked, ...compared])];
};

/** Those that a table looks up or a condition compares, so that a value which nobody has thought of matters. */
export const pathsCompared = (step: Step): string[] => comparedAnywhere(step).filter(isOfRecord);

/** The same with those of the first entry of the step's list: `lines.0.kind`. */
export const pathsComparedFirst = (step: Step): string[] => {
	const list = step.reach?.each?.list;
	return comparedAnywhere(step).flatMap((path) =>
		isOfRecord(path) ? path : list === undefined ? [] : `${list}.0${path.slice(ITEM.length)}`
	);
};
