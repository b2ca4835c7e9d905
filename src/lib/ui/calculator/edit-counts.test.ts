import { expect, test } from 'vitest';
import { draftShape } from '#lib/domain/estimate/draft.ts';
import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { readDraft } from '#lib/domain/estimate/read-draft.ts';
import type { CountForCalculator } from '#lib/domain/match/count/for-calculator.ts';
import { withCopy } from './edit-handovers.ts';
import { withCount, withoutCount } from './edit-counts.ts';

const [orders] = EXAMPLE.handovers;
if (!orders) throw new Error('The example has lost its orders.');

const COUNT: CountForCalculator = {
	version: 1,
	source: 'orders.csv',
	target: 'invoices.csv',
	countedAt: Date.UTC(2026, 10, 22),
	period: null,
	per_week: [30, 41, 52],
	slip_share: { x: 12, n: 1480 },
	field_error_rate: { x: 31, n: 8880 },
	delay_days: { median: 1, p90: 4 }
};
const counted = withCount(EXAMPLE, orders.id, COUNT);
const inputOf = (draft: typeof EXAMPLE) => {
	const { input, read } = readDraft(draft, {});
	expect([...read.values()].filter(({ fine }) => !fine)).toEqual([]);
	return input;
};

test('what was counted stands exactly in the model, in place of what was guessed', () => {
	expect(draftShape.parse(JSON.parse(JSON.stringify(counted)))).toEqual(counted);
	const input = inputOf(counted);
	expect(input?.handovers[0]).toMatchObject({ slip_share: { x: 12, n: 1480 }, field_error_rate: { x: 31, n: 8880 } });
	expect(input?.events[orders.event]).toMatchObject({ period: 'week' });
	expect(input?.handovers[0]?.delay_days).toHaveLength(3);
});

test('what the files do not tell stays as it was', () => {
	const half = withCount(EXAMPLE, orders.id, { ...COUNT, per_week: null, field_error_rate: null, delay_days: null });
	expect(half.events).toEqual(EXAMPLE.events);
	expect(inputOf(half)?.handovers[0]?.field_error_rate).toEqual(inputOf(EXAMPLE)?.handovers[0]?.field_error_rate);
});

test('a count can be taken out again, and is not copied along', () => {
	expect(withoutCount(counted, orders.id).handovers[0]?.counted).toBeUndefined();
	const copy = withCopy(counted, orders.id).handovers.at(-1);
	expect(copy).toMatchObject({ id: 'mine-1', label: `${orders.label} (copy)`, minutes: orders.minutes });
	expect(copy?.counted).toBeUndefined();
});

test('a copy has an event of its own, so that how often can differ', () => {
	const copied = withCopy(EXAMPLE, orders.id);
	expect(copied.events.map(({ id }) => id)).toEqual([...EXAMPLE.events.map(({ id }) => id), 'mine-1']);
	expect(draftShape.parse(copied)).toEqual(copied);
});
