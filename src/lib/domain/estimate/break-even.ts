import { connectedOf } from './connected.ts';
import { figuresOf, levelFiguresOf, likelyFigure } from './figures.ts';
import type { Period } from './input-types.ts';
import type { Handover, Level, Model } from './model.ts';
import { SETTING_RULES } from './setting-rules.ts';
import { todayOf } from './today.ts';

export interface BreakEven {
	readonly eventsPerYear: number;
	/** The same as the owner counts it: so many a `period`. */
	readonly volume: number;
	readonly period: Period;
	/** The likely volume as it is. */
	readonly today: number;
}

/** Halvings of the search: enough for the last digit of a number. */
const STEPS = 60;

/**
 * How often it would have to happen for connecting at a level to pay over the horizon, at likely values; null where no
 * volume would do. Without sittings this is N* = (R + O / horizon) / (gain per event) of MODEL.md 2.4; by search,
 * because with sittings the gain does not grow evenly.
 */
export function breakEven(model: Model, handover: Handover, level: Level): BreakEven | null {
	const { perYear, period, volume } = handover.event;
	const likely = figuresOf(handover, likelyFigure);
	const levelFigures = levelFiguresOf(level, likelyFigure);
	const outlook = { capture: model.capture.likely, horizonYears: model.horizonYears };
	const pays = (events: number): boolean => {
		const figures = { ...likely, events };
		return connectedOf(figures, todayOf(figures), levelFigures, outlook).netHorizon > 0;
	};
	let low = 0;
	let high: number = SETTING_RULES.volume.max;
	if (perYear === 0 || !pays(high)) return null;
	for (let step = 0; step < STEPS; step++) {
		const middle = (low + high) / 2;
		if (pays(middle)) high = middle;
		else low = middle;
	}
	return { eventsPerYear: high, volume: high / perYear, period, today: volume.likely };
}
