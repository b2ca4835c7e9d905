import { manifests } from '#connectors/registry.ts';
import { pathsOf } from '#lib/domain/mapping/describe.ts';
import type { Rule } from '#lib/domain/mapping/mapping.ts';
import { suggestMapping } from '#lib/domain/mapping/suggest.ts';
import { FORMS } from './mapping/forms.ts';
import { LISTS } from './mapping/lists.ts';
import { OUR_LISTS } from './mapping/our-lists.ts';
import { OUR_SHOPS } from './mapping/our-shops.ts';
import { OUR_TARGETS } from './mapping/our-targets.ts';
import { SHOPS } from './mapping/shops.ts';
import type { Idea, Source } from './mapping/source.ts';
import { TARGETS, type Target } from './mapping/targets.ts';

type Verdict = 'right' | 'wrong' | 'open' | 'rightly open' | 'either';

interface Truth {
	/** The source's own fields that it is made of; empty where nothing of the source belongs here. */
	readonly paths: readonly string[];
	/** Nobody misses it where it is left open. */
	readonly optional?: true;
}

const WHOLE_ADDRESS = ['street', 'postcode', 'city', 'country'] as const;

const truthOf = ({ is }: Source, { about }: Target, field: string): Truth => {
	const ideas: readonly Idea[] = [about[field] ?? []].flat();
	const idea = ideas.find((one) => is[one] !== undefined) ?? ideas[0];
	if (idea === undefined) return { paths: [] };
	const path = is[idea];
	// Nobody misses an id of the source's own where there is no number that people know.
	if (path !== undefined) return { paths: [path], ...(idea === 'id' && { optional: true }) };
	const { name, given, family } = is;
	if (idea === 'address' && is.address === undefined) return { paths: WHOLE_ADDRESS.flatMap((part) => is[part] ?? []) };
	if (idea === 'name' && given !== undefined && family !== undefined) return { paths: [given, family] };
	// A part of a whole name may be taken out of it or left.
	if ((idea === 'given' || idea === 'family') && name !== undefined) return { paths: [name], optional: true };
	return { paths: [] };
};

/** Whether a rule is made of just these; a title that puts the right one beside others is right too. */
const isMadeOf = (rule: Rule, paths: readonly string[], source: Source): boolean => {
	const used = pathsOf(rule);
	const isText = typeof rule === 'object' && 'template' in rule;
	const known = new Set(Object.values(source.is));
	return (
		paths.every((path) => used.includes(path)) &&
		used.every((path) => paths.includes(path) || (isText && known.has(path)))
	);
};

const judge = (source: Source, target: Target, field: string, rule: Rule | undefined): Verdict => {
	const { paths, optional } = truthOf(source, target, field);
	// What is the same for every record comes from no field of the source.
	const isConstant = rule !== undefined && pathsOf(rule).length === 0;
	if (rule === undefined || isConstant) return paths.length === 0 ? 'rightly open' : optional ? 'either' : 'open';
	return paths.length > 0 && isMadeOf(rule, paths, source) ? 'right' : 'wrong';
};

/** `node bench/mapping.ts [all]`: how much of a mapping is suggested right, wrong, or left open; `all` names each miss. */
const isTelling = process.argv[2] === 'all';
const labelsOf = ({ connector = '', stream = '' }: Source): Record<string, string> =>
	Object.fromEntries((manifests[connector]?.streams[stream]?.fields ?? []).map(({ name, label }) => [name, label]));

const verdicts: Verdict[] = [];
let pairs = 0;
const sources = [...SHOPS, ...FORMS, ...LISTS, ...OUR_SHOPS, ...OUR_LISTS];
for (const target of [...TARGETS, ...OUR_TARGETS]) {
	for (const source of sources.filter(target.takes)) {
		pairs += 1;
		const suggested = suggestMapping([source.sample], target.fields, labelsOf(source));
		for (const { name } of target.fields) {
			const rule = suggested[name]?.rule;
			const verdict = judge(source, target, name, rule);
			verdicts.push(verdict);
			if (isTelling && (verdict === 'wrong' || verdict === 'open')) {
				console.log(`${verdict}: ${source.called} to ${target.called}, ${name}: ${JSON.stringify(rule)}`);
			}
		}
	}
}
const count = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
const [right, wrong, open] = [count('right'), count('wrong'), count('open')];
const share = (part: number): string => `${((100 * part) / (right + wrong + open)).toFixed(1)} %`;
console.log(
	`${pairs} pairs of record kinds, ${right + wrong + open} fields: ${share(right)} right, ${share(wrong)} wrong, ${share(open)} left open`
);
console.log(`${count('rightly open')} fields that nothing belongs to were left alone`);
