import { describe, expect, test } from 'vitest';
import { estimateAnswer } from './answer.ts';
import { checkInput } from './check-input.ts';
import { typeOfTypical } from './catalogue-types.ts';
import { COUNTRIES, countryOf } from './countries.ts';
import { HANDOVER_DEFAULTS } from './defaults.ts';
import type { HandoverTypeId } from './defaults.ts';
import { EVIDENCE, evidenceById, evidenceFor, isOurAssumption } from './evidence.ts';
import { GENERAL_DEFAULTS } from './general-defaults.ts';
import { readInput } from './input.ts';
import type { OwnerAnswers, OwnerHandover } from './owner-answers.ts';
import { inputFromAnswers, openQuestions } from './questions.ts';

const orders: OwnerHandover = {
	id: 'orders',
	label: 'Web shop orders into the accounting',
	typeId: 'order-to-accounting',
	volume: 35,
	period: 'week',
	role: 'office',
	wage: 260,
	source: 'shop',
	target: 'accounting'
};

const nordbakeriet: OwnerAnswers = { country: 'NO', currency: 'NOK', handovers: [orders] };

describe('three answers about one handover', () => {
	const input = inputFromAnswers(nordbakeriet);

	test('make a whole input that can be estimated', () => {
		expect(readInput(input)).toEqual({ fine: true, input, notices: [] });
		const { total_cost } = estimateAnswer(input, { draws: 2000 }).monte_carlo ?? {};
		expect(total_cost?.p50).toBeGreaterThan(20_000);
	});

	test('one figure becomes a range, the rest our assumptions in the owner’s currency', () => {
		expect(input.events['orders']).toEqual({ volume: [28, 35, 43.75], period: 'week', weeks_per_year: 52 });
		expect(input.roles['office']).toEqual({ gross_hourly_wage: 260, multiplier: [1.3, 1.38, 1.5] });
		expect(input.handovers[0]).toMatchObject({
			minutes: [2, 3, 6],
			escape_cash: [0, 115, 805],
			levels: { connector: { oneoff_cash: [0, 3450, 17_250] } }
		});
	});

	test('what the owner knows better replaces an assumption', () => {
		const own = inputFromAnswers({
			...nordbakeriet,
			business: { horizon_years: 5 },
			euroRates: { NOK: 12 },
			handovers: [
				{
					...orders,
					minutes: [2, 4, 5],
					own: { slip_share: { x: 2, n: 100 } },
					levels: { built_in: { running_cash: 0 } }
				}
			]
		});
		expect(own.global.horizon_years).toBe(5);
		expect(own.handovers[0]).toMatchObject({
			minutes: [2, 4, 5],
			escape_cash: [0, 120, 840],
			slip_share: { x: 2, n: 100 },
			levels: { built_in: { running_cash: 0, oneoff_cash: [0, 0, 2400] } }
		});
		expect(Object.keys(own.handovers[0]?.levels ?? {})).toEqual(['built_in']);
	});
});

test('retypings of one event share its volume, and people of one name the cost of an hour', () => {
	const twice = [
		{ ...orders, event: 'order' },
		{ ...orders, id: 'shipping', typeId: 'order-to-shipping' as const, event: 'order', volume: 99 }
	].map(({ wage, ...rest }, i) => (i === 0 ? { ...rest, wage } : rest)) as OwnerHandover[];
	const input = inputFromAnswers({ ...nordbakeriet, handovers: twice });
	expect(Object.keys(input.events)).toEqual(['order']);
	expect(input.events['order']?.volume).toEqual([28, 35, 43.75]);
	expect(Object.keys(input.roles)).toEqual(['office']);
	expect(checkInput(input)).toEqual([]);
});

test('what only the owner can know stays an open question and costs nothing meanwhile', () => {
	const { wage: _, ...unpriced } = orders;
	const forms: OwnerHandover = {
		...unpriced,
		id: 'forms',
		label: 'Contact form',
		typeId: 'form-to-crm',
		role: 'owner'
	};
	const answers = { ...nordbakeriet, handovers: [orders, forms] };
	expect(openQuestions(answers).map(({ handover, field }) => [handover, field])).toEqual([
		['forms', 'wage'],
		['forms', 'slip_loss']
	]);
	const input = inputFromAnswers(answers);
	expect(checkInput(input)).toEqual([]);
	const { hours, cost } = estimateAnswer(input).point.handovers['forms'] ?? {};
	expect([(hours?.total ?? 0) > 0, cost?.labour, cost?.slip]).toEqual([true, 0, 0]);
	expect(openQuestions({ handovers: [{ ...forms, hourlyCost: 600, own: { slip_loss: 900 } }] })).toEqual([]);
});

test.each(Object.keys(HANDOVER_DEFAULTS) as HandoverTypeId[])(
	'%s has defaults that can be estimated everywhere',
	(typeId) => {
		for (const [country, { currency }] of Object.entries(COUNTRIES)) {
			const levels = { built_in: {}, ready_made: {}, our_connector: {}, connector: {}, custom: {} };
			const input = inputFromAnswers({ country, currency, handovers: [{ ...orders, typeId, wage: 20, levels }] });
			expect(checkInput(input)).toEqual([]);
			expect(estimateAnswer(input).point.total.total).toBeGreaterThan(0);
		}
	}
);

test('a country we have no figures for gets those of the European Union, a currency without a rate is asked for', () => {
	expect(countryOf('IS')).toBe(COUNTRIES.EU);
	expect(() => inputFromAnswers({ ...nordbakeriet, currency: 'XAF' })).toThrow(/Type how many XAF one euro buys/);
});

test('a typical handover of the catalogue finds its kind, any other is something else', () => {
	expect(typeOfTypical('contact-form-to-crm')).toBe('form-to-crm');
	expect(typeOfTypical('guest-check-in')).toBe('other');
	expect(typeOfTypical('toString')).toBe('other');
});

test('every default says where it comes from, and a link that was not opened says so', () => {
	const counts = ['records_per_event', 'sessions_per_week', 'active_months', 'open_days', 'people', 'horizon_years'];
	const defaults = [
		...Object.keys(GENERAL_DEFAULTS).filter((name) => !counts.includes(name)),
		'minutes',
		'slip_share',
		'slip_loss',
		'escape_cash',
		'multiplier'
	];
	expect(defaults.filter((name) => evidenceFor(name).length === 0)).toEqual([]);
	expect(new Set(EVIDENCE.map(({ id }) => id)).size).toBe(EVIDENCE.length);
	expect(Object.values(COUNTRIES).filter(({ evidence }) => evidenceById(evidence) === null)).toEqual([]);
	expect(EVIDENCE.filter(({ link, opened }) => opened && link === null)).toEqual([]);
	expect([isOurAssumption('slip_loss'), isOurAssumption('multiplier')]).toEqual([true, false]);
});
