import { higherFirst } from '../recommend/near.ts';
import type { TornadoRow } from './answer-types.ts';
import { connectedOf } from './connected.ts';
import { figuresOf, levelFiguresOf } from './figures.ts';
import type { Pick } from './figures.ts';
import type { Handover, Level, Model } from './model.ts';
import { isCertain } from './pert.ts';
import type { Uncertain } from './pert.ts';
import { todayOf } from './today.ts';

/** Everything uncertain about a handover at a level, under the names that a tornado shows. */
function uncertainInputs(model: Model, handover: Handover, level: Level): string[] {
	const named: [string, Uncertain][] = [
		['capture', model.capture],
		['volume', handover.event.volume],
		['hourly_cost', handover.role.hour[0]],
		['hourly_cost', handover.role.hour[1]],
		...Object.entries(handover.figures),
		...Object.entries(level.figures).map(([name, figure]): [string, Uncertain] => [`level.${name}`, figure])
	];
	return [...new Set(named.filter(([, figure]) => !isCertain(figure)).map(([name]) => name))];
}

function costAndNet(model: Model, handover: Handover, level: Level, pick: Pick): { cost: number; net: number } {
	const figures = figuresOf(handover, pick);
	const today = todayOf(figures);
	const outlook = { capture: pick(model.capture, 'capture'), horizonYears: model.horizonYears };
	const { netHorizon } = connectedOf(figures, today, levelFiguresOf(level, pick), outlook);
	return { cost: today.total, net: netHorizon };
}

function rowOf(model: Model, handover: Handover, level: Level, input: string): TornadoRow {
	const at = (end: 'low' | 'high'): { cost: number; net: number } =>
		costAndNet(model, handover, level, (figure, name) => (name === input ? figure[end] : figure.likely));
	const low = at('low');
	const high = at('high');
	return {
		input,
		cost_low: low.cost,
		cost_high: high.cost,
		cost_swing: Math.abs(high.cost - low.cost),
		net_low: low.net,
		net_high: high.net,
		net_swing: Math.abs(high.net - low.net)
	};
}

const byName = (a: TornadoRow, b: TornadoRow): number => (a.input < b.input ? -1 : 1);

/** Rows sorted by one of the swings, the widest first; ties by name. */
export const bySwing = (rows: readonly TornadoRow[], swing: 'net_swing' | 'cost_swing'): TornadoRow[] =>
	rows.toSorted((a, b) => higherFirst(a[swing], b[swing]) || byName(a, b));

/**
 * One uncertain input at a time to its low and its high, the rest at likely (MODEL.md 2.8). Money in the report's
 * currency, `net` over the horizon. What changes neither figure, such as the weeks of effort, has no row.
 */
export function tornadoRows(model: Model, handover: Handover, level: Level): TornadoRow[] {
	const rows = uncertainInputs(model, handover, level).map((input) => rowOf(model, handover, level, input));
	return bySwing(
		rows.filter(({ cost_swing, net_swing }) => cost_swing > 0 || net_swing > 0),
		'net_swing'
	);
}
