import { describe, expect, test } from 'vitest';
import { estimateAnswer } from './answer.ts';
import { goldenInput } from './fixtures/cases.ts';
import { readInput } from './input.ts';
import type { EstimateInput } from './input-types.ts';

/** Golden case C01 as it would come over the wire, changed at one place. */
function changed(path: string, value: unknown): unknown {
	const input: unknown = structuredClone(goldenInput('C01'));
	const keys = path.split('.');
	const last = keys.pop() ?? '';
	const holder = keys.reduce((thing, key) => Reflect.get(thing as object, key) as unknown, input);
	if (value === undefined) Reflect.deleteProperty(holder as object, last);
	else Reflect.set(holder as object, last, value);
	return input;
}

const SENTENCE = /^(\P{Ll}|“).+[.?]$/u;

describe('an input is refused at its place, with a code and a sentence', () => {
	test.each([
		['global.currency', 'kroner', 'unknown_currency', 'global.currency'],
		['global.currency', undefined, 'required', 'global.currency'],
		['global.colour', 'red', 'unknown_key', 'global'],
		['global.horizon_years', 11, 'too_high', 'global.horizon_years'],
		['global.capture', 1.5, 'above_one', 'global.capture'],
		['global.fx', { USD: 0 }, 'too_low', 'global.fx.USD'],
		['roles.office', {}, 'required', 'roles.office'],
		['roles.office.gross_hourly_wage', 20_000, 'too_high', 'roles.office.gross_hourly_wage'],
		['events.order.volume', -3, 'negative', 'events.order.volume'],
		['events.order.volume', [45, 35, 28], 'low_above_likely', 'events.order.volume'],
		['events.order.volume', [1, 35, 40_000], 'too_high', 'events.order.volume'],
		['events.order.volume', Infinity, 'not_a_number', 'events.order.volume'],
		['events.order.period', 'fortnight', 'not_a_choice', 'events.order.period'],
		['events.order.active_months', 13, 'too_high', 'events.order.active_months'],
		['events.order.month_weights', [1, 2], 'wrong_shape', 'events.order.month_weights'],
		['events.order.month_weights', [21, ...new Array<number>(11).fill(0)], 'too_high', 'events.order.month_weights.0'],
		['handovers.0.event', 'booking', 'not_described', 'handovers.0.event'],
		['handovers.0.event', 'constructor', 'not_described', 'handovers.0.event'],
		['handovers.0.role', 'nobody', 'not_described', 'handovers.0.role'],
		['handovers.0.minutes', undefined, 'required', 'handovers.0.minutes'],
		['handovers.0.minutes', '3', 'not_a_number', 'handovers.0.minutes'],
		['handovers.0.minutes', [2, 3], 'three_figures', 'handovers.0.minutes'],
		['handovers.0.minutes', [2, 7, 6], 'likely_above_high', 'handovers.0.minutes'],
		['handovers.0.minuts', 3, 'unknown_key', 'handovers.0'],
		['handovers.0.fields', 2.5, 'not_whole', 'handovers.0.fields'],
		['handovers.0.slip_share', 1.5, 'above_one', 'handovers.0.slip_share'],
		['handovers.0.slip_share', { x: 5, n: 3 }, 'not_a_count', 'handovers.0.slip_share'],
		['handovers.0.slip_loss', { USD: 20 }, 'rate_missing', 'handovers.0.slip_loss'],
		['handovers.0.slip_loss', { dollars: 20 }, 'three_figures', 'handovers.0.slip_loss'],
		['handovers.0.levels.magic', {}, 'unknown_key', 'handovers.0.levels'],
		['handovers.0.levels.connector.effort_weeks', 0, 'too_low', 'handovers.0.levels.connector.effort_weeks'],
		[
			'handovers.0.levels.connector.running_cash',
			{ amount: 20, currency: 'USD' },
			'rate_missing',
			'handovers.0.levels.connector.running_cash'
		]
	])('%s = %j: %s', (path, value, code, at) => {
		const read = readInput(changed(path, value));
		expect(read).toMatchObject({ fine: false, failures: [{ path: at, code, say: expect.stringMatching(SENTENCE) }] });
	});

	test.each([null, 'text', 7, [], {}, { global: {} }])('%j is no input', (raw) => {
		expect(readInput(raw)).toMatchObject({ fine: false });
	});

	test('two handovers of one name cannot be told apart', () => {
		const [one] = goldenInput('C01').handovers;
		expect(readInput(changed('handovers', [one, one]))).toMatchObject({
			failures: [{ path: 'handovers.1.id', code: 'duplicate_id' }]
		});
	});
});

test('everything that is wrong is said at once', () => {
	const read = readInput({ ...(changed('handovers.0.minutes', -1) as object), roles: { office: {} } });
	expect(read.fine ? [] : read.failures.map(({ path }) => path)).toEqual(['roles.office', 'handovers.0.minutes']);
});

test('where a wage and a full cost are given, the full cost counts and the answer says so', () => {
	const read = readInput(changed('roles.office.hourly_cost', 400));
	expect(read).toMatchObject({ fine: true, notices: [expect.stringContaining('We used the full cost')] });
	const { typing } =
		estimateAnswer(changed('roles.office.hourly_cost', 400) as EstimateInput).point.handovers['shop_accounting']
			?.hours ?? {};
	const { cost, hours } =
		estimateAnswer(changed('roles.office.hourly_cost', 400) as EstimateInput).point.handovers['shop_accounting'] ?? {};
	expect(cost?.labour).toBeCloseTo(((typing ?? 0) + (hours?.switching ?? 0)) * 400, 9);
});

test('a tool in dollars and a freelancer in euro end up in kroner', () => {
	const level = {
		...goldenInput('C01').handovers[0]?.levels.connector,
		running_cash: { USD: [10, 20, 40] },
		oneoff_cash: { amount: 300, currency: 'EUR' }
	};
	const input = {
		...(changed('handovers.0.levels.connector', level) as EstimateInput),
		global: { currency: 'NOK', fx: { USD: 10, EUR: 11.5 } }
	};
	expect(readInput(input)).toMatchObject({ fine: true });
	const { connector } = estimateAnswer(input).point.handovers['shop_accounting']?.levels ?? {};
	expect(connector?.one_off).toBeCloseTo(300 * 11.5 + 10 * 260 * 1.38, 6);
	expect(connector?.running_cost).toBeCloseTo(20 * 10 + 6 * 260 * 1.38, 6);
});

test('a counted share is used with its own spread', () => {
	const input = changed('handovers.0.slip_share', { x: 3, n: 60 }) as EstimateInput;
	expect(readInput(input)).toMatchObject({ fine: true });
	const answer = estimateAnswer(input, { draws: 20_000 });
	expect(answer.point.handovers['shop_accounting']?.slips_per_year).toBeCloseTo((1820 * 3.5) / 61, 9);
	expect((answer.monte_carlo?.total_cost.mean ?? 0) / (answer.exact_means.total_cost ?? 1)).toBeCloseTo(1, 2);
});

test('where sittings can outnumber records, the mean has no closed form and none is pretended', () => {
	const { exact_means } = estimateAnswer(changed('handovers.0.sessions_per_week', 30) as EstimateInput);
	expect(exact_means).toEqual({ total_hours: null, total_cost: null, handovers: { shop_accounting: null } });
});
