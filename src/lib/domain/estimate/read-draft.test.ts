import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateAnswer } from './answer.ts';
import { draftShape } from './draft.ts';
import type { Draft } from './draft.ts';
import { emptyDraft } from './empty-draft.ts';
import { readDraft } from './read-draft.ts';

const nordbakeriet: Draft = {
	...emptyDraft('NO'),
	systems: [
		{ id: 'shopify', name: 'Shopify', category: 'ecommerce' },
		{ id: 'fiken', name: 'Fiken', category: 'accounting' }
	],
	roles: [{ id: 'role-1', name: 'Kari', wage: '250', full: false }],
	events: [{ id: 'order.shopify', says: 'A new order comes in', source: 'shopify', volume: '35', period: 'week' }],
	handovers: [
		{
			id: 'order-to-invoice.shopify.fiken',
			event: 'order.shopify',
			role: 'role-1',
			label: 'Orders from Shopify typed into Fiken',
			source: 'shopify',
			target: 'fiken',
			type: 'order-to-accounting',
			typical: 'order-to-invoice',
			places: ['invoice'],
			usualMinutes: [2, 4.1, 8],
			usualFields: 9,
			minutes: '',
			own: {}
		}
	]
};
const levels = { 'order-to-invoice.shopify.fiken': ['ready_made', 'custom'] as const };

const having = (change: (draft: Draft) => void): Draft => {
	const draft = structuredClone(nordbakeriet);
	change(draft);
	return draft;
};
const onHandover = (change: Partial<Draft['handovers'][number]>) =>
	having((draft) => Object.assign(draft.handovers[0] ?? {}, change));
const onEvent = (change: Partial<Draft['events'][number]>) =>
	having((draft) => Object.assign(draft.events[0] ?? {}, change));

const hours = (draft: Draft): number => {
	const { input } = readDraft(draft, levels);
	return input ? estimateAnswer(input).point.total.hours : 0;
};

test('a draft is what its shape says, and survives the browser’s storage', () => {
	expect(draftShape.parse(JSON.parse(JSON.stringify(nordbakeriet)))).toEqual(nordbakeriet);
	expect(draftShape.parse(emptyDraft('SE'))).toEqual(emptyDraft('SE'));
});

describe('what can be counted is counted', () => {
	test('blank minutes stand for what is usual for this very handover', () => {
		const { input, counted } = readDraft(nordbakeriet, levels);
		expect(counted).toEqual(['order-to-invoice.shopify.fiken']);
		expect(input?.handovers[0]).toMatchObject({ minutes: [2, 4.1, 8], fields: 9 });
		expect(Object.keys(input?.handovers[0]?.levels ?? {})).toEqual(['ready_made', 'custom']);
	});

	test('so many a day means on each open day', () => {
		const daily = onEvent({ volume: '7', period: 'day' });
		expect(hours(daily)).toBeCloseTo(hours(nordbakeriet), 6);
		daily.own.open_days = '6';
		expect(hours(daily)).toBeCloseTo((hours(nordbakeriet) * 6) / 5, 6);
	});

	test('a share is read as the percentage that the page shows', () => {
		const { input } = readDraft(onHandover({ own: { slip_share: '2' } }), levels);
		expect(input?.handovers[0]?.slip_share).toBe(0.02);
		expect(readDraft(onHandover({ own: { slip_share: '2,5 %' } }), levels).input?.handovers[0]?.slip_share).toBeCloseTo(
			0.025
		);
	});

	test('the full cost of an hour has nothing put on top', () => {
		const full = having(({ roles: [kari] }) => kari && (kari.full = true));
		expect(readDraft(full, levels).input?.roles['role-1']).toEqual({ hourly_cost: 250 });
		expect(readDraft(nordbakeriet, levels).input?.roles['role-1']).toMatchObject({ multiplier: [1.3, 1.38, 1.5] });
	});

	test('an own answer for what comes on top of the wage replaces the country’s', () => {
		const own = having((draft) => (draft.own.multiplier = '1,2'));
		expect(readDraft(own, levels).input?.roles['role-1']).toMatchObject({ multiplier: 1.2 });
	});
});

describe('what cannot be counted waits and says why', () => {
	test('how often is not said yet', () => {
		const { input, waiting, read } = readDraft(onEvent({ volume: ' ' }), levels);
		expect(input).toBeNull();
		expect(waiting.map(({ label }) => label)).toEqual(['Orders from Shopify typed into Fiken']);
		expect(read.get('event.order.shopify.volume')).toBeUndefined();
	});

	test.each([
		['event.order.shopify.volume', onEvent({ volume: '1.200' })],
		['handover.order-to-invoice.shopify.fiken.minutes', onHandover({ minutes: 'three' })],
		['handover.order-to-invoice.shopify.fiken.minutes', onHandover({ minutes: ['5', '4', '9'] })],
		['handover.order-to-invoice.shopify.fiken.fix_minutes', onHandover({ own: { fix_minutes: '-1' } })],
		['role.role-1.wage', having(({ roles: [kari] }) => kari && (kari.wage = 'little'))]
	])('%s cannot be read: it never stands for something else', (at, draft) => {
		const { counted, waiting, read } = readDraft(draft, levels);
		expect(counted).toEqual([]);
		expect(waiting).toHaveLength(1);
		expect(read.get(at)).toMatchObject({ fine: false, say: expect.stringMatching(/\.|\?/) });
	});

	test('a slip is named as it is made, also before anything else is answered', () => {
		const { read } = readDraft(
			having(({ events: [event], handovers: [handover] }) => {
				if (event) event.volume = '';
				if (handover) handover.minutes = 'three';
			}),
			levels
		);
		expect(read.get('handover.order-to-invoice.shopify.fiken.minutes')?.fine).toBe(false);
	});

	test('an hour without a price counts as hours, and is named', () => {
		const unpaid = having(({ roles: [kari] }) => kari && (kari.wage = ''));
		expect(readDraft(unpaid, levels).unpriced).toEqual(['role-1']);
		expect(hours(unpaid)).toBeCloseTo(hours(nordbakeriet), 6);
	});
});

test('whatever is typed, reading it never fails', () => {
	const typed = fc.oneof(fc.string({ maxLength: 20 }), fc.tuple(fc.string(), fc.string(), fc.string()));
	fc.assert(
		fc.property(typed, typed, typed, (volume, minutes, wage) => {
			const draft = having(({ events: [event], handovers: [handover], roles: [role] }) => {
				if (event) event.volume = volume;
				if (handover) handover.minutes = minutes;
				if (role) role.wage = wage;
			});
			const { counted, waiting } = readDraft(draft, levels);
			expect(counted.length + waiting.length).toBe(1);
		})
	);
});
