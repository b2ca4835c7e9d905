import { connectedOf } from './connected.ts';
import { figuresOf, levelFiguresOf } from './figures.ts';
import type { Pick } from './figures.ts';
import type { Handover, Level } from './model.ts';
import { leastOf, mostOf } from './pert.ts';
import { todayOf } from './today.ts';

/** Where the least of a figure saves the least time, and where the most of it does. */
const LEAST_IS_WORST: ReadonlySet<string> = new Set([
	'field_error_rate',
	'matter_share',
	'fix_minutes',
	'rescue_minutes',
	'level.coverage'
]);
const MOST_IS_WORST: ReadonlySet<string> = new Set([
	'caught_share',
	'level.exception_factor',
	'level.residual_error',
	'level.residual_slip'
]);
/** These work either way, so every corner of theirs is tried. */
const EITHER = ['minutes', 'records_per_event', 'slip_share', 'rescue_share'];

/**
 * Whether connecting saves time, or at least costs none, in the worst corner of all ranges. Then the value of time
 * has one formula throughout and its mean is exact. Only for a handover without sittings.
 */
export function savesTimeAnyhow(handover: Handover, level: Level): boolean {
	const corners = Array.from({ length: 2 ** EITHER.length }, (_, corner) => corner);
	return corners.every((corner) => {
		const pick: Pick = (figure, name) => {
			const bit = EITHER.indexOf(name);
			if (LEAST_IS_WORST.has(name) || (bit >= 0 && (corner & (1 << bit)) === 0)) return leastOf(figure);
			return MOST_IS_WORST.has(name) || bit >= 0 ? mostOf(figure) : figure.likely;
		};
		const figures = figuresOf(handover, pick);
		const today = todayOf(figures);
		const { hoursLess } = connectedOf(figures, today, levelFiguresOf(level, pick), { capture: 1, horizonYears: 1 });
		return hoursLess >= -1e-9 * today.hours;
	});
}
