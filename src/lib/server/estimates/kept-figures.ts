import { draftShape } from '#lib/domain/estimate/draft.ts';
import type { Estimate } from '../persistence/estimates.ts';
import { figuresOf, type HandoverFigures } from './figures.ts';

const MOST_KEPT = 500;

const kept = new Map<string, ReadonlyMap<string, HandoverFigures>>();

/** What an estimate says of its handovers, by their ids. Counted once for each version of it: it is asked every minute. */
export const keptFigures = ({ id, changedAt, draft }: Pick<Estimate, 'id' | 'changedAt' | 'draft'>) => {
	const version = `${id} ${changedAt}`;
	const before = kept.get(version);
	if (before) return before;
	const read = draftShape.safeParse(draft);
	const figures = read.success ? figuresOf(read.data) : new Map<string, HandoverFigures>();
	if (kept.size >= MOST_KEPT) kept.clear();
	kept.set(version, figures);
	return figures;
};
