import { referenceProblems } from './validate-references.ts';
import type { Catalogue, NativePairs } from './types.ts';
import type { OurReachFile, ProposingFile, Spread, TypicalHandovers } from './typical-types.ts';

export interface CatalogueFiles {
	readonly catalogue: Catalogue;
	readonly nativePairs: NativePairs;
	readonly typicalHandovers: TypicalHandovers;
	readonly proposing: ProposingFile;
	readonly ourReach: OurReachFile;
}

const repeated = (what: string, ids: readonly string[]): string[] =>
	[...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))].map((id) => `${what} "${id}" stands there twice.`);

const inOrder = ({ low, likely, high }: Spread): boolean => low <= likely && likely <= high;

function spreadProblems({ model_seconds, handovers }: TypicalHandovers): string[] {
	const spreads: [string, Spread][] = [
		...Object.entries(model_seconds),
		...handovers.flatMap((handover): [string, Spread][] => [
			[`${handover.id}, one record`, handover.minutes_per_record],
			[`${handover.id}, with fan-out`, handover.minutes_with_fan_out]
		])
	];
	return spreads
		.filter(([, spread]) => !inOrder(spread))
		.map(([what, { low, likely, high }]) => `${what}: ${low}, ${likely}, ${high} do not rise from low to high.`);
}

function vocabularyProblems({ catalogue, typicalHandovers }: CatalogueFiles): string[] {
	const objects = new Set(catalogue.objects);
	const known = (word: string, verbs: readonly string[]): boolean => {
		const [object = '', verb = '', more] = word.split('.');
		return more === undefined && objects.has(object) && verbs.includes(verb);
	};
	const unknown = (place: string, words: readonly string[] | undefined, verbs: readonly string[]): string[] =>
		(words ?? []).filter((word) => !known(word, verbs)).map((word) => `${place}: "${word}" is not in the vocabulary.`);
	return [
		...catalogue.systems.flatMap(({ id, coverage }) =>
			Object.entries(coverage).flatMap(([tool, { emits, accepts }]) => [
				...unknown(`${id}, ${tool}`, emits, catalogue.event_verbs),
				...unknown(`${id}, ${tool}`, accepts, catalogue.action_verbs)
			])
		),
		...typicalHandovers.handovers.flatMap(({ id, event_standard, fan_out }) => [
			...unknown(id, [event_standard], catalogue.event_verbs),
			...unknown(
				id,
				fan_out.map(({ action }) => action),
				catalogue.action_verbs
			)
		])
	];
}

/**
 * What is wrong with the five files, one sentence each; nothing when all is well. The shapes (dates, sources,
 * addresses) have been checked as the files were read.
 */
export const problemsOf = (files: CatalogueFiles): string[] => [
	...repeated(
		'System',
		files.catalogue.systems.map(({ id }) => id)
	),
	...repeated(
		'Pair',
		files.nativePairs.pairs.map(({ id }) => id)
	),
	...repeated(
		'Handover',
		files.typicalHandovers.handovers.map(({ id }) => id)
	),
	...repeated(
		'Source',
		files.catalogue.sources.map(({ id }) => id)
	),
	...repeated(
		'The name',
		files.catalogue.systems.map(({ name }) => name)
	),
	...referenceProblems(files),
	...vocabularyProblems(files),
	...spreadProblems(files.typicalHandovers)
];
