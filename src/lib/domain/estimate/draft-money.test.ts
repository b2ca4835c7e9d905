import { describe, expect, test } from 'vitest';
import { estimateAnswer } from './answer.ts';
import type { Draft } from './draft.ts';
import { place } from './draft-places.ts';
import { EXAMPLE } from './example-draft.ts';
import { readDraft } from './read-draft.ts';

const [orders] = EXAMPLE.handovers;
const [office] = EXAMPLE.roles;
if (!orders || !office) throw new Error('The example has lost its orders.');

const levels = Object.fromEntries(EXAMPLE.handovers.map(({ id }) => [id, ['connector' as const]]));
const costOf = (draft: Draft): number => {
	const { input } = readDraft(draft, levels);
	if (!input) throw new Error('Nothing could be counted.');
	return estimateAnswer(input).point.total.total;
};
const paidIn = (currency: string, wage: string, rates?: Draft['rates']): Draft => ({
	...EXAMPLE,
	roles: [{ ...office, currency, wage }],
	...(rates && { rates })
});

describe('money in another currency', () => {
	test('waits for its rate, which is never taken as 1', () => {
		const { counted, read } = readDraft(paidIn('NOK', '253'), levels);
		expect(counted).toEqual([]);
		expect(read.get(place.rate('NOK'))).toMatchObject({
			fine: false,
			code: 'rate_missing',
			say: expect.stringContaining('Type what one NOK costs in EUR')
		});
	});

	test('counts by the rate that was typed', () => {
		expect(costOf(paidIn('NOK', '253', { NOK: '0,0869565' }))).toBeCloseTo(costOf(EXAMPLE), 1);
	});

	test('a rate that cannot be is named, and nothing counts by it', () => {
		const { counted, read } = readDraft(paidIn('NOK', '253', { NOK: '0' }), levels);
		expect(counted).toEqual([]);
		expect(read.get(place.rate('NOK'))).toMatchObject({ fine: false });
	});

	test('the currency of the calculator needs none', () => {
		expect(costOf(paidIn('EUR', office.wage as string))).toBe(costOf(EXAMPLE));
	});

	test('of one handover holds up that one only', () => {
		const abroad: Draft = { ...EXAMPLE, handovers: EXAMPLE.handovers.map((one) => ({ ...one })) };
		const mixed = {
			...abroad,
			handovers: abroad.handovers.map((one, at) => (at === 0 ? { ...one, currency: 'USD' } : one))
		};
		const { waiting } = readDraft(mixed, levels);
		expect(waiting.map(({ id }) => id)).toEqual([orders.id]);
		// Our own assumptions are the same money, written in dollars.
		expect(costOf({ ...mixed, rates: { USD: String(1 / 1.1) } })).toBeCloseTo(costOf(EXAMPLE), 6);
	});
});

describe('what connecting takes', () => {
	const priced = (typed: string, currency?: string, rates?: Draft['rates']): Draft => ({
		...EXAMPLE,
		levels: { connector: { own: { running_cash: typed }, ...(currency && { currency }) } },
		...(rates && { rates })
	});
	const runningOf = (draft: Draft) => readDraft(draft, levels).input?.handovers[0]?.levels.connector?.running_cash;

	test('is ours until the owner says', () => {
		expect(runningOf(EXAMPLE)).toEqual([240, 480, 1500]);
		expect(runningOf(priced('300'))).toBe(300);
	});

	test('may be priced in another currency, and needs its rate', () => {
		expect(readDraft(priced('300', 'USD'), levels).counted).toEqual([]);
		const { input } = readDraft(priced('300', 'USD', { USD: '0,9' }), levels);
		expect(input?.handovers[0]?.levels.connector).toMatchObject({ currency: 'USD', running_cash: 300 });
	});

	test('that cannot be read holds up what would be connected so', () => {
		expect(readDraft(priced('a lot'), levels).counted).toEqual([]);
		const builtIn = Object.fromEntries(EXAMPLE.handovers.map(({ id }) => [id, ['built_in' as const]]));
		expect(readDraft(priced('a lot'), builtIn).counted).toHaveLength(EXAMPLE.handovers.length);
	});
});
