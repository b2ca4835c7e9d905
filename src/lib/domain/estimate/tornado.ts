import type { TornadoAnswer } from './answer-types.ts';
import { levelNamed } from './likely.ts';
import type { LikelyHandover } from './likely.ts';
import type { Model } from './model.ts';
import { bySwing, tornadoRows } from './tornado-rows.ts';

/** The tornado of one handover at its best level, or null where it has no level or nothing is uncertain. */
export function tornadoFor(model: Model, { handover, best }: LikelyHandover): TornadoAnswer | null {
	const level = best === null ? null : levelNamed(handover, best.name);
	const rows = level === null ? [] : tornadoRows(model, handover, level);
	if (level === null || rows.length === 0) return null;
	return {
		handover: handover.id,
		level: level.name,
		by_net_swing: rows,
		order_by_cost_swing: bySwing(rows, 'cost_swing').flatMap(({ input, cost_swing }) => (cost_swing > 0 ? [input] : []))
	};
}

/**
 * The one tornado that an answer carries: of the handover whose mistakes cost most, because error figures are what an
 * owner knows least about. The golden cases do not say how theirs was chosen; this fits all four of them.
 */
export function tornadoOf(model: Model, rows: readonly LikelyHandover[]): TornadoAnswer | null {
	const byErrors = rows.toSorted((a, b) => b.today.error - a.today.error);
	return byErrors.reduce<TornadoAnswer | null>((found, row) => found ?? tornadoFor(model, row), null);
}
