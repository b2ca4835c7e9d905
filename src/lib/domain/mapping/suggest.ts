import { listed } from '../runs/listed.ts';
import type { TargetField } from './field.ts';
import { joinedAddress } from './suggest/address.ts';
import { assign } from './suggest/assign.ts';
import { bindTemplate } from './suggest/bind-template.ts';
import { ruleInForm } from './suggest/in-form.ts';
import { pairScore, SURE_ENOUGH, type PairScore } from './suggest/pair-score.ts';
import { joinedName, partOfName } from './suggest/person-names.ts';
import { sourcesOf, type Source } from './suggest/sources.ts';
import { rounded, type Suggestion } from './suggest/suggestion.ts';
import { readTarget, type Target } from './suggest/target.ts';
import type { Values } from './values.ts';

export type { Suggestion } from './suggest/suggestion.ts';

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function reason({ by }: PairScore, { called, texts }: Source, { field }: Target): string {
	// Judged as it is read: what a system calls its fields among its own is seen by nobody.
	if (by !== 'values' && bare(called) === bare(field.label)) return `${called} has the same name.`;
	if (by !== 'values') return `${called} means the same as “${field.label}”.`;
	const samples = texts.length === 1 ? 'The sample' : `The ${texts.length} samples`;
	return `${samples} in ${called} ${texts.length === 1 ? 'looks' : 'look'} like it.`;
}

/** One source field per target, so that all of them together fit best. */
function direct(targets: readonly Target[], sources: readonly Source[]): Map<Target, Suggestion> {
	const pairs = targets.map((target) => sources.map((source) => pairScore(source, target)));
	// Two nameless fields that both look like it tell nothing apart.
	const isTold = (row: readonly PairScore[], pair: PairScore): boolean =>
		pair.by !== 'values' || row.filter(({ by, score }) => by === 'values' && score >= SURE_ENOUGH).length === 1;
	const scores = pairs.map((row) =>
		row.map((pair) => (pair.score >= SURE_ENOUGH && isTold(row, pair) ? pair.score : 0))
	);
	const chosen = new Map<Target, Suggestion>();
	assign(scores).forEach((column, row) => {
		const [target, source, pair] = [targets[row], sources[column ?? -1], pairs[row]?.[column ?? -1]];
		if (!target || !source || !pair) return;
		chosen.set(target, {
			rule: ruleInForm(source, target.field.kind, sources),
			confidence: rounded(pair.score),
			because: reason(pair, source, target)
		});
	});
	return chosen;
}

/** What the connector itself proposes, with the source's own fields in its gaps. */
function proposed({ field }: Target, sources: readonly Source[], fewestFilled: number): Suggestion | null {
	if (field.suggestion === undefined) return null;
	const { template, filled, dropped, paths } = bindTemplate(field.suggestion, sources);
	if (filled < fewestFilled && dropped > 0) return null;
	if (!/[\p{L}\p{N}]/u.test(template)) return null;
	const calledAs = sources.flatMap(({ path, called }) => (paths.includes(path) ? [called] : []));
	const because =
		paths.length === 0
			? 'This is what is usually written here.'
			: `This is what is usually written here, with ${listed(calledAs)} from the source.`;
	const rule =
		paths.length === 0 ? { constant: template.replace(/\{\{|\}\}/g, (pair) => pair.charAt(0)) } : { template };
	return { rule, confidence: dropped > 0 ? 0.7 : 0.9, because };
}

/** Without those whose place another takes: an invoice with lines needs no price of its own. */
const needed = (targets: readonly Target[], sources: readonly Source[]): Target[] => {
	const canBeFilled = (target: Target): boolean =>
		sources.some((source) => pairScore(source, target).score >= SURE_ENOUGH);
	const taken = new Set(targets.filter(canBeFilled).map(({ field }) => field.name));
	return targets.filter(({ field: { unless } }) => unless === undefined || !taken.has(unless));
};

/**
 * Suggests from which source field, or fields, each target field could be made, by names in five languages and by what
 * the samples look like. Fields for which nothing is sure enough are left out. `labels` are what a person knows the
 * source's fields by, by their paths.
 */
export function suggestMapping(
	samples: readonly Values[],
	fields: readonly TargetField[],
	labels?: Readonly<Record<string, string>>
): Record<string, Suggestion> {
	const sources = sourcesOf(samples, labels);
	const targets = needed(fields.map(readTarget), sources);
	const suggested = new Map<Target, Suggestion>();
	const offer = (target: Target, suggestion: Suggestion | null): void => {
		if (suggestion && !suggested.has(target)) suggested.set(target, suggestion);
	};
	// Beside a town of its own, what is called the address is the street.
	const isWholeAddress = !targets.some(({ idea }) => idea === 'city');
	for (const target of targets) {
		offer(target, proposed(target, sources, 1));
		const isWhole = sources.some(
			(source) => source.reading.idea === target.idea && pairScore(source, target).score >= SURE_ENOUGH
		);
		if (!isWhole)
			offer(target, joinedName(target, sources) ?? (isWholeAddress ? joinedAddress(target, sources) : null));
	}
	const open = targets.filter((target) => !suggested.has(target));
	direct(open, sources).forEach((suggestion, target) => offer(target, suggestion));
	const wholeName = targets.some((target) => target.idea === 'name' && suggested.has(target));
	for (const target of targets) {
		if (!wholeName || target.field.required) offer(target, partOfName(target, sources));
		offer(target, proposed(target, sources, 0));
	}
	return Object.fromEntries(
		targets.flatMap((target) => {
			const suggestion = suggested.get(target);
			return suggestion ? [[target.field.name, suggestion]] : [];
		})
	);
}
