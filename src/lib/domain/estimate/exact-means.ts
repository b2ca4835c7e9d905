import type { ExactMeansAnswer, MeansRow } from './answer-types.ts';
import { connectedOf } from './connected.ts';
import { countedTwice, sameLosses } from './counted-once.ts';
import { levelFiguresOf } from './figures.ts';
import type { Figures } from './figures.ts';
import { levelNamed } from './likely.ts';
import type { LikelyHandover } from './likely.ts';
import { meanFigures } from './mean-figures.ts';
import type { Handover, Model } from './model.ts';
import { leastOf, meanOf, mostOf } from './pert.ts';
import { lostShare } from './slips.ts';
import { todayOf } from './today.ts';
import type { Today } from './today.ts';
import { savesTimeAnyhow } from './worst-corner.ts';

/**
 * Whether there can be more sittings than records; then `min(records, sittings)` has no closed mean. What never happens
 * is never sat down for.
 */
export function sittingsCanExceed({ event, figures }: Handover): boolean {
	const sittings = mostOf(figures.sessions_per_week) * event.activeWeeks;
	const arrive = 1 - mostOf(figures.slip_share) * (1 - leastOf(figures.rescue_share));
	const records = leastOf(event.volume) * event.perYear * leastOf(figures.records_per_event) * arrive;
	const happens = mostOf(event.volume) * event.perYear > 0;
	return happens && mostOf(figures.switch_minutes) > 0 && sittings > records;
}

const hasSittings = ({ event, figures }: Handover): boolean =>
	mostOf(figures.switch_minutes) > 0 && mostOf(figures.sessions_per_week) * event.activeWeeks > 0;

function netMeans(model: Model, { handover, best }: LikelyHandover, figures: Figures, today: Today): Partial<MeansRow> {
	const level = best === null ? null : levelNamed(handover, best.name);
	if (level === null || hasSittings(handover) || !savesTimeAnyhow(handover, level)) return {};
	const outlook = { capture: meanOf(model.capture), horizonYears: model.horizonYears };
	const { netPerYear, netHorizon } = connectedOf(figures, today, levelFiguresOf(level, meanOf), outlook);
	return { net_per_year: netPerYear, net_horizon: netHorizon };
}

/** Exact mean of what the rows together count too often. */
export function meanCountedTwice(handovers: readonly Handover[]): number {
	return sameLosses(handovers).reduce((sum, group) => {
		const figures = group.map(meanFigures);
		const losses = figures.map((f) => ({ loss: f.slip_loss, share: lostShare(f) }));
		return sum + countedTwice(figures[0]?.events ?? 0, losses);
	}, 0);
}

/**
 * Exact means, named as `expected_exact_means` of the golden cases: net figures only where no sitting enters and time
 * is saved even in the worst corner, at the best level of the point estimate.
 */
export function exactMeans(model: Model, rows: readonly LikelyHandover[]): ExactMeansAnswer {
	const means = rows.map((row): [string, MeansRow | null] => {
		if (sittingsCanExceed(row.handover)) return [row.handover.id, null];
		const figures = meanFigures(row.handover);
		const today = todayOf(figures);
		return [row.handover.id, { hours: today.hours, cost: today.total, ...netMeans(model, row, figures, today) }];
	});
	const total = (take: (row: MeansRow) => number): number | null =>
		means.reduce<number | null>((sum, [, row]) => (sum === null || row === null ? null : sum + take(row)), 0);
	const cost = total((row) => row.cost);
	return {
		total_hours: total((row) => row.hours),
		total_cost: cost === null ? null : cost - meanCountedTwice(model.handovers),
		handovers: Object.fromEntries(means)
	};
}
