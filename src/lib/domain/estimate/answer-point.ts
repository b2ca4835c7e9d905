import { advise } from '../recommend/advise.ts';
import type { AdviceWord } from '../recommend/advise.ts';
import { answerPlan } from './answer-plan.ts';
import type { HandoverAnswer, LevelAnswer, PointAnswer } from './answer-types.ts';
import { candidateOf } from './candidate-of.ts';
import { paybackMonths } from './connected.ts';
import type { Connected } from './connected.ts';
import { beyondCapacity } from './flags.ts';
import { likelyCountedTwice } from './likely.ts';
import type { LikelyHandover } from './likely.ts';
import type { Model } from './model.ts';
import { tornadoOf } from './tornado.ts';

const HOURS_A_DAY = 7.5;

const answerLevel = (c: Connected): LevelAnswer => ({
	hours_after: c.hoursAfter,
	hours_saved: c.hoursLess - c.monitorHours,
	monitor_hours: c.monitorHours,
	benefit_time: c.benefitTime,
	benefit_cash: c.benefitCash,
	running_cost: c.runningCost,
	one_off: c.oneOff,
	net_per_year: c.netPerYear,
	net_horizon: c.netHorizon,
	payback_months: paybackMonths(c),
	gain_per_effort_week: c.netPerYear / c.effortWeeks
});

const answerHandover = ({ figures, today, outcomes, best }: LikelyHandover, advice: AdviceWord): HandoverAnswer => ({
	events_per_year: figures.events,
	records_typed: today.records,
	record_error_share: figures.record_error_share,
	errors_that_matter: today.errors,
	slips_per_year: figures.events * figures.slip_share,
	hours: {
		typing: today.typing,
		switching: today.switching,
		fixing: today.fixing,
		rescuing: today.rescuing,
		total: today.hours
	},
	working_days_7_5h: today.hours / HOURS_A_DAY,
	cost: { labour: today.labour, error: today.error, slip: today.slip, delay: today.delay, total: today.total },
	levels: Object.fromEntries(outcomes.map(({ name, connected }) => [name, answerLevel(connected)])),
	best_level: best?.name ?? null,
	advice
});

/**
 * Everything at its likely value, named as `expected_point` of the golden cases. Each row shows its own cost; the
 * total, its slips included, counts a loss that several rows share once. Nothing is rounded.
 */
export function answerPoint(model: Model, rows: readonly LikelyHandover[]): PointAnswer {
	const candidates = rows.map(({ handover, figures, best }) => candidateOf(handover, figures.events, best));
	const advice = advise(candidates, model.sharedSourceDiscount);
	const sum = (take: (row: LikelyHandover) => number): number => rows.reduce((total, row) => total + take(row), 0);
	const twice = likelyCountedTwice(rows);
	const hours = new Map(rows.map(({ handover, today }) => [handover.id, today.hours]));
	const crowded = beyondCapacity(model.handovers, (id) => hours.get(id) ?? 0);
	const tornado = tornadoOf(model, rows);
	return {
		handovers: Object.fromEntries(
			rows.map((row) => [row.handover.id, answerHandover(row, advice.words[row.handover.id] ?? 'do_not_connect')])
		),
		flags: crowded.length > 0 ? ['exceeds_capacity'] : [],
		total: {
			labour: sum(({ today }) => today.labour),
			error: sum(({ today }) => today.error),
			slip: sum(({ today }) => today.slip) - twice,
			delay: sum(({ today }) => today.delay),
			total: sum(({ today }) => today.total) - twice,
			hours: sum(({ today }) => today.hours),
			loss_counted_once_removed: twice
		},
		best_single: advice.bestSingle,
		order: advice.order,
		plan: answerPlan(advice),
		...(tornado === null ? {} : { tornado })
	};
}
