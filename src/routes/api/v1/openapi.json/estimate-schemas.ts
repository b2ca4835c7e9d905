import { z } from 'zod';
import { inputSchema } from '#lib/domain/estimate/input-schema.ts';
import { LEVEL_NAMES } from '#lib/domain/estimate/level-names.ts';
import {
	byName,
	component,
	count,
	described,
	each,
	exactly,
	list,
	number,
	oneOf,
	orNull,
	share,
	text,
	yesNo
} from './shape.ts';

const { $schema: _dialect, ...input } = z.toJSONSchema(inputSchema, {
	io: 'input',
	// To zod it means that our code changes nothing; to OpenAPI, that nobody may send it.
	override: ({ jsonSchema }) => delete jsonSchema.readOnly
});

const level = oneOf(...LEVEL_NAMES);
const ADVICE = [
	'connect_first',
	'connect_next',
	'quick_win',
	'later',
	'measure_first',
	'do_not_connect',
	'nothing_to_gain'
];
const advice = oneOf(...ADVICE);
const SPREAD = ['p10', 'p50', 'p90', 'mean', 'sd'];

const hours = exactly(each(number, 'typing', 'switching', 'fixing', 'rescuing', 'total'));
const cost = each(number, 'labour', 'error', 'slip', 'delay', 'total');

const levelAnswer = exactly({
	...each(number, 'hours_after', 'hours_saved', 'monitor_hours', 'benefit_time', 'benefit_cash', 'running_cost'),
	...each(number, 'one_off', 'net_per_year', 'net_horizon', 'gain_per_effort_week'),
	payback_months: orNull(number)
});

const handover = exactly({
	...each(number, 'events_per_year', 'records_typed', 'errors_that_matter', 'slips_per_year', 'working_days_7_5h'),
	record_error_share: share,
	hours,
	cost: exactly(cost),
	levels: { type: 'object', properties: each(levelAnswer, ...LEVEL_NAMES), additionalProperties: false },
	best_level: orNull(level),
	advice
});

const plan = exactly(
	{
		...each(list(text), 'ids', 'quick_wins', 'not_material'),
		one_off: list(number),
		shared_setup_discount: list(yesNo)
	},
	{
		...each(number, 'net_per_year', 'net_horizon', 'lost_by_all_at_once'),
		...each(list(number), 'live_week_one_by_one', 'live_week_all_at_once')
	}
);

const tornado = exactly({
	handover: text,
	level,
	by_net_swing: list(
		exactly({
			input: text,
			...each(number, 'cost_low', 'cost_high', 'cost_swing', 'net_low', 'net_high', 'net_swing')
		})
	),
	order_by_cost_swing: list(text)
});

const point = exactly(
	{
		handovers: byName(handover),
		flags: list(text),
		total: exactly({ ...cost, ...each(number, 'hours', 'loss_counted_once_removed') }),
		best_single: orNull(text),
		order: list(text),
		plan
	},
	{ tornado }
);

const means = exactly({
	...each(orNull(number), 'total_hours', 'total_cost'),
	handovers: byName(orNull(exactly(each(number, 'hours', 'cost'), each(number, 'net_per_year', 'net_horizon'))))
});

const spread = exactly(each(number, ...SPREAD));
const totalSpread = exactly({ ...each(number, ...SPREAD), spread_p90_over_p10: orNull(number) });

const drawn = exactly({
	level: orNull(level),
	...each(spread, 'yearly_cost', 'net_per_year', 'net_horizon'),
	...each(share, 'p_net_horizon_positive', 'p_payback_within_12_months', 'p_best_first'),
	verdict: oneOf('connect', 'measure_first', 'do_not_connect', 'nothing_to_gain')
});

const monteCarlo = exactly({
	...each(count, 'draws', 'seed'),
	sampler: text,
	...each(totalSpread, 'total_hours', 'total_cost'),
	handovers: byName(drawn),
	p_nothing_worth_connecting: share,
	evpi_single_choice: number,
	advice_by_mean: exactly({ ...each(list(text), 'order', 'plan'), advice: byName(advice) })
});

/** The calculator's question and answer, under the names of the model. */
export const estimateSchemas = {
	EstimateInput: described('What is typed twice. A range is one number, or [low, likely, high].', input),
	PointAnswer: described('Hours and money a year with every input at its likely value.', point),
	ExactMeans: described('The averages, where they have a closed form; null where they have none.', means),
	MonteCarlo: described('The spread over many versions of the business.', monteCarlo),
	Estimate: exactly(
		{ point: component('PointAnswer'), exact_means: component('ExactMeans') },
		{ monte_carlo: component('MonteCarlo') }
	)
};
