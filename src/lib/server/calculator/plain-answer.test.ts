import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftShape } from '#lib/domain/estimate/draft.ts';
import { exampleAnswer } from './example-answer.ts';
import { plainAnswer } from './plain-answer.ts';
import { draftFromForm } from './plain-form.ts';

const orders = {
	country: 'NO',
	'role.role-1.wage': '250',
	'from.1': 'Shopfy',
	'to.1': 'Fiken',
	'type.1': 'order-to-accounting',
	'event.1.volume': '35',
	'period.1': 'week',
	'handover.1.minutes': '3'
};

describe('the form for browsers without scripts', () => {
	test('gives the whole answer, with the systems that were meant', () => {
		const { answered, errors } = plainAnswer(orders);
		expect(errors).toEqual({});
		expect(answered?.draft.systems.map(({ id }) => id)).toEqual(['shopify', 'fiken']);
		expect(answered?.draft.currency).toBe('NOK');
		expect(answered?.answer.monte_carlo?.total_cost.p50).toBeGreaterThan(0);
		expect(Object.values(answered?.pairs ?? {})[0]?.readyMade[0]?.maker).toBe('ConnectMyApps');
	});

	test('keeps what was typed and names the field, beside an answer for the rows that can be counted', () => {
		const typed = { ...orders, 'from.2': 'order book', 'event.2.volume': 'abc', 'from.3': 'Gmail' };
		const { typed: again, errors, answered } = plainAnswer(typed);
		expect(again).toBe(typed);
		expect(errors['event.2.volume']).toMatch(/could not read “abc”/);
		expect(errors['event.3.volume']).toMatch(/^Say how often it happens/);
		expect(answered?.input.handovers).toHaveLength(1);
	});

	test('sent empty asks for one thing', () => {
		expect(plainAnswer({})).toMatchObject({
			answered: null,
			errors: { 'from.1': expect.stringMatching(/^Name one thing/) }
		});
	});

	test('makes a proper draft of whatever is posted', () => {
		const names = fc.constantFrom(...Object.keys(orders), 'from.2', 'event.2.volume', '__proto__', 'constructor');
		fc.assert(
			fc.property(fc.dictionary(names, fc.string({ maxLength: 300 })), (fields) => {
				const draft = draftFromForm(fields);
				expect(draftShape.parse(draft)).toEqual(draft);
			})
		);
	});
});

test('the example is counted, every handover of it, with every way looked up', () => {
	const { draft, answer, pairs } = exampleAnswer();
	expect(Object.keys(answer.point.handovers)).toEqual(draft.handovers.map(({ id }) => id));
	expect(Object.values(pairs)).toHaveLength(draft.handovers.length);
	expect(Object.values(pairs)).not.toContain(null);
	expect(draftShape.parse(draft)).toEqual(draft);
});
