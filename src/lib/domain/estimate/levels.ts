import { connectedOf } from './connected.ts';
import type { Connected } from './connected.ts';
import { levelFiguresOf, likelyFigure } from './figures.ts';
import type { Figures } from './figures.ts';
import type { LevelName } from './level-names.ts';
import type { Handover, Model } from './model.ts';
import type { Today } from './today.ts';

export interface LevelOutcome {
	readonly name: LevelName;
	readonly connected: Connected;
}

/** What each level on offer would do, at likely values; the order is that of `LEVEL_NAMES`. */
export function outcomesOf(model: Model, handover: Handover, figures: Figures, today: Today): LevelOutcome[] {
	const outlook = { capture: model.capture.likely, horizonYears: model.horizonYears };
	return handover.levels.map((level) => ({
		name: level.name,
		connected: connectedOf(figures, today, levelFiguresOf(level, likelyFigure), outlook)
	}));
}
