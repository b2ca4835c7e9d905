import { flatten } from '../flatten.ts';
import type { Values } from '../values.ts';
import { ITEM, partsOf } from './parts-of.ts';
import { isReached, type Reach } from './reach.ts';

/** What a mapping is shown with: a sample, or an entry of its list, and whether the action is done for it. */
export interface View {
	/** Which of the samples it is from, from 0, and which entry of it; null where it is the whole record. */
	readonly sample: number;
	readonly entry: number | null;
	readonly entries: number;
	readonly values: Values;
	readonly reached: boolean;
	readonly problem?: string;
}

/** The samples as an action sees them. */
export const viewsOf = (samples: readonly Values[], reach: Reach): View[] =>
	samples.flatMap((values, sample): View[] => {
		const { each } = reach;
		if (!each) return [{ sample, entry: null, entries: 0, values, reached: isReached(reach, values) }];
		const parts = partsOf(values, each);
		return parts.map((part, entry) =>
			part.problem === undefined
				? { sample, entry, entries: parts.length, values: part.values, reached: isReached(reach, part.values) }
				: { sample, entry: null, entries: 0, values, reached: true, problem: part.problem }
		);
	});

/** The paths that views offer, those of an entry first; a list that is taken entry by entry is not offered by place. */
export function pathsIn(views: readonly View[], { each }: Reach): string[] {
	const found = new Set(views.flatMap(({ values }) => flatten(values).map(({ path }) => path)));
	if (!each) return [...found];
	const ofEntry = (path: string): boolean => path === ITEM || path.startsWith(`${ITEM}.`);
	const kept = [...found].filter((path) => path !== each.list && !path.startsWith(`${each.list}.`));
	return [...kept.filter(ofEntry), ...kept.filter((path) => !ofEntry(path))];
}
