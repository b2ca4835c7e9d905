import type { Advice } from '../recommend/advise.ts';
import { allAtOnce, lostByAllAtOnce, oneByOne } from '../recommend/live-weeks.ts';
import type { PlanAnswer } from './answer-types.ts';

/** The plan under the names of the golden cases; without a first there is nothing to add up. */
export function answerPlan({ steps, quickWins, notMaterial }: Advice): PlanAnswer {
	const plan = {
		ids: steps.map(({ candidate }) => candidate.id),
		one_off: steps.map(({ oneOff }) => oneOff),
		shared_setup_discount: steps.map(({ shared }) => shared),
		quick_wins: quickWins,
		not_material: notMaterial
	};
	if (steps.length === 0) return plan;
	const efforts = steps.map(({ candidate }) => candidate.effortWeeks);
	const gains = steps.map(({ candidate }) => candidate.netPerYear);
	return {
		...plan,
		net_per_year: gains.reduce((sum, gain) => sum + gain, 0),
		net_horizon: steps.reduce((sum, { netHorizon }) => sum + netHorizon, 0),
		live_week_one_by_one: oneByOne(efforts),
		live_week_all_at_once: allAtOnce(efforts),
		lost_by_all_at_once: lostByAllAtOnce(gains, efforts)
	};
}
