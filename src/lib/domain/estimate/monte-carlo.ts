import { advise } from '../recommend/advise.ts';
import type { Candidate } from '../recommend/candidate.ts';
import { verdictOf } from '../recommend/verdict.ts';
import type { Verdict } from '../recommend/verdict.ts';
import type { DrawnHandover, MonteCarloAnswer } from './answer-types.ts';
import { candidateOf } from './candidate-of.ts';
import { drawer } from './drawn-column.ts';
import { drawAll } from './drawn-handover.ts';
import type { DrawnResults } from './drawn-handover.ts';
import { drawnTotals } from './drawn-totals.ts';
import type { LikelyHandover } from './likely.ts';
import type { Model } from './model.ts';
import { oddsOf } from './odds.ts';
import type { Odds } from './odds.ts';
import { sharedDraws } from './shared-draws.ts';
import { spreadOf, totalSpreadOf } from './spread-of.ts';

export const DEFAULT_SEED = 20250;

const SAMPLER = 'PERT(lambda=4) via Beta; xoshiro128**, one stream per input, rejection under equal steps';

/** An event that never happens needs no odds. */
const verdictFor = ({ figures }: LikelyHandover, chance: number): Verdict =>
	figures.events > 0 ? verdictOf(chance) : 'nothing_to_gain';

const drawnAnswer = ({ row, cost, netPerYear, netHorizon }: DrawnResults, odds: Odds): DrawnHandover => ({
	level: row.best?.name ?? null,
	yearly_cost: spreadOf(cost),
	net_per_year: spreadOf(netPerYear),
	net_horizon: spreadOf(netHorizon),
	p_net_horizon_positive: odds.gain,
	p_payback_within_12_months: odds.paybackInAYear,
	p_best_first: odds.bestFirst,
	verdict: verdictFor(row, odds.gain)
});

/** The ranking by mean gains, with likely effort and one-off cost, where the odds overrule the sign of the mean. */
function candidateByMean(row: LikelyHandover, drawn: DrawnHandover, sharedChance: number): Candidate {
	return {
		...candidateOf(row.handover, row.figures.events, row.best),
		netPerYear: drawn.net_per_year.mean,
		netHorizon: drawn.net_horizon.mean,
		verdict: drawn.verdict,
		sharedVerdict: verdictFor(row, sharedChance)
	};
}

/**
 * Tries the business in `draws` versions (MODEL.md 2.5), named as `expected_monte_carlo` of the golden cases. In each
 * version all handovers share one capture, one cost of an hour per role and one volume per event; the rest is
 * independent. The level of each is the best one of the point estimate.
 */
export function monteCarlo(
	model: Model,
	rows: readonly LikelyHandover[],
	{ draws, seed = DEFAULT_SEED }: { readonly draws: number; readonly seed?: number | undefined }
): MonteCarloAnswer {
	const draw = drawer(seed);
	const all = drawAll(model, rows, sharedDraws(model, draw), draw, draws);
	const totals = drawnTotals(all, draws);
	const { each, nothingWorth, evpi } = oddsOf(all, draws, model.sharedSourceDiscount);
	const drawn = all.flatMap((results, h) => {
		const odds = each[h];
		return odds === undefined ? [] : [{ row: results.row, odds, answer: drawnAnswer(results, odds) }];
	});
	const candidates = drawn.map(({ row, odds, answer }) => candidateByMean(row, answer, odds.gainShared));
	const advice = advise(candidates, model.sharedSourceDiscount);
	return {
		draws,
		seed,
		sampler: SAMPLER,
		total_hours: totalSpreadOf(totals.hours),
		total_cost: totalSpreadOf(totals.cost),
		handovers: Object.fromEntries(drawn.map(({ row, answer }) => [row.handover.id, answer])),
		p_nothing_worth_connecting: nothingWorth,
		evpi_single_choice: evpi,
		advice_by_mean: {
			order: advice.order,
			plan: advice.steps.map(({ candidate }) => candidate.id),
			advice: advice.words
		}
	};
}
