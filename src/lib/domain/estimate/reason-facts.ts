import type { ReasonFacts } from '../recommend/reason.ts';
import type { EstimateAnswer } from './answer-types.ts';
import type { EstimateInput } from './input-types.ts';
import { inputWords } from './input-words.ts';
import { levelNamed, likelyHandover } from './likely.ts';
import { prepare } from './prepare.ts';
import { tornadoFor } from './tornado.ts';

/** How the page calls a handover, and how its locale writes numbers. */
export interface Wording {
	readonly name: string;
	readonly locale: string;
}

/**
 * Fills the reason of one handover from an answer that has drawn. Null where nothing was drawn or no level is on offer.
 * What it costs to set up and run stands at likely values, hours at their exact mean where there is one.
 */
export function reasonFacts(
	input: EstimateInput,
	answer: EstimateAnswer,
	id: string,
	{ name, locale }: Wording
): ReasonFacts | null {
	const model = prepare(input);
	const handover = model.handovers.find((one) => one.id === id);
	const drawn = answer.monte_carlo?.handovers[id];
	const point = answer.point.handovers[id];
	if (handover === undefined || drawn === undefined || point === undefined || drawn.level === null) return null;
	const row = likelyHandover(model, handover);
	const chosen = point.levels[drawn.level];
	const level = levelNamed(handover, drawn.level);
	if (chosen === undefined || level === null) return null;
	return {
		name,
		locale,
		level: drawn.level,
		cost: drawn.yearly_cost,
		hours: answer.exact_means.handovers[id]?.hours ?? point.hours.total,
		oneOff: chosen.one_off,
		running: chosen.running_cost,
		gain: drawn.net_per_year,
		gainOverHorizon: drawn.net_horizon,
		effortWeeks: level.figures.effort_weeks.likely,
		paysInAYear: drawn.p_payback_within_12_months,
		paysAtAll: drawn.p_net_horizon_positive,
		bestFirst: drawn.p_best_first,
		matters: (tornadoFor(model, row)?.by_net_swing ?? []).slice(0, 3).map((swing) => inputWords(swing.input)),
		currency: model.currency
	};
}
