import { bestLevel } from '../recommend/best-level.ts';
import { countedTwice, sameLosses } from './counted-once.ts';
import { figuresOf, likelyFigure } from './figures.ts';
import type { Figures } from './figures.ts';
import { outcomesOf } from './levels.ts';
import type { LevelOutcome } from './levels.ts';
import type { Handover, Level, Model } from './model.ts';
import { lostShare } from './slips.ts';
import { todayOf } from './today.ts';
import type { Today } from './today.ts';

/** One handover with every figure at its likely value. */
export interface LikelyHandover {
	readonly handover: Handover;
	readonly figures: Figures;
	readonly today: Today;
	readonly outcomes: readonly LevelOutcome[];
	/** The level with the highest net gain; the draws stay with it. Null where none is on offer. */
	readonly best: LevelOutcome | null;
}

export function likelyHandover(model: Model, handover: Handover): LikelyHandover {
	const figures = figuresOf(handover, likelyFigure);
	const today = todayOf(figures);
	const outcomes = outcomesOf(model, handover, figures, today);
	const offers = outcomes.map((outcome) => ({ ...outcome.connected, outcome }));
	return { handover, figures, today, outcomes, best: bestLevel(offers)?.outcome ?? null };
}

/** The level of the model that an outcome belongs to. */
export const levelNamed = (handover: Handover, name: string): Level | null =>
	handover.levels.find((level) => level.name === name) ?? null;

/** Money a year that the rows together count too often, at likely values. */
export function likelyCountedTwice(rows: readonly LikelyHandover[]): number {
	const figures = new Map(rows.map((row) => [row.handover.id, row.figures]));
	return sameLosses(rows.map(({ handover }) => handover)).reduce((sum, group) => {
		const losses = group.flatMap(({ id }) => {
			const f = figures.get(id);
			return f === undefined ? [] : [{ loss: f.slip_loss, share: lostShare(f) }];
		});
		return sum + countedTwice(figures.get(group[0]?.id ?? '')?.events ?? 0, losses);
	}, 0);
}
