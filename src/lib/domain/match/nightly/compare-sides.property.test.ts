import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MismatchKind } from './compared.ts';
import { compareSides } from './compare-sides.ts';
import type { ReadRecord } from './listed.ts';
import { openSide } from './open-side.ts';
import type { SideTerms } from './terms.ts';

const NOW = Date.parse('2026-11-20T03:00:00Z');
const DAY = 86_400_000;
const FATES = [
	'both',
	'missing-there',
	'missing-here',
	'twice-there',
	'twice-here',
	'different',
	'young',
	'old'
] as const;
type Fate = (typeof FATES)[number];

const side: SideTerms = {
	...{ stream: 'orders', key: 'number', amount: 'total', date: null },
	...{ decimal: '.', order: 'day-first' }
};
const within = { from: NOW - 30 * DAY, until: NOW - DAY, form: 'digits' as const, factor: 1, bothWays: true };
const bounds = { timeZone: 'Europe/Oslo', from: NOW - 44 * DAY, most: 1_000 };

const ageOf = (fate: Fate, days: number): number =>
	fate === 'young' ? 0.5 : fate === 'old' ? 31 + days / 5 : 2 + days;

const planted = fc.array(
	fc.record({
		fate: fc.constantFrom(...FATES),
		days: fc.integer({ min: 0, max: 27 }),
		// Not whole, so that neither side looks as if it rounded.
		cents: fc.tuple(fc.nat(9_999), fc.integer({ min: 1, max: 90 })).map(([whole, rest]) => whole * 100 + rest)
	}),
	{ maxLength: 60 }
);

test('what is missing, twice or has another amount is found, each and nothing else, in whatever order it is read', () => {
	fc.assert(
		fc.property(planted, fc.boolean(), fc.infiniteStream(fc.nat()), (orders, again, order) => {
			const [shop, books]: [ReadRecord[], ReadRecord[]] = [[], []];
			const expected: [MismatchKind, string][] = [];
			for (const [place, { fate, days, cents }] of orders.entries()) {
				const number = String(1001 + place);
				const occurredAt = NOW - ageOf(fate, days) * DAY;
				const there = (id: string, amount = cents): ReadRecord => ({
					...{ key: `invoice ${number} ${id}`, occurredAt: occurredAt + DAY / 4 },
					values: { number: `WEB-${number}`, total: (amount / 100).toFixed(2) }
				});
				const here = (id: string): ReadRecord => ({
					...{ key: `order ${number} ${id}`, occurredAt },
					values: { number: Number(number), total: cents / 100 }
				});
				if (fate !== 'missing-here') shop.push(here('one'));
				if (fate === 'twice-here') shop.push(here('two'));
				if (!['missing-there', 'young', 'old'].includes(fate))
					books.push(there('one', fate === 'different' ? cents + 3 : cents));
				if (fate === 'twice-there') books.push(there('two'));
				if (fate !== 'both' && fate !== 'young' && fate !== 'old') expected.push([fate, number]);
			}
			const [left, right] = [shop, books].map((records) => {
				const open = openSide(side, bounds);
				// Pages overlap while a list is read: the same record comes again, and is still one.
				for (const record of again ? [...records, ...records.slice(0, 5)] : records) open.take(record, false);
				const read = open.read();
				const places = new Map([...read.records].map((one) => [one, order.next().value]));
				return { ...read, records: [...read.records].toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)) };
			});
			const found = compareSides(left!, right!, within);
			const told = found.mismatches.map(({ kind, key }) => [kind, key]).toSorted();
			expect(told).toEqual(expected.toSorted());
			expect(found.both).toBe(
				orders.filter(({ fate }) => ['both', 'twice-there', 'twice-here', 'different'].includes(fate)).length
			);
			expect(found.young).toBe(orders.filter(({ fate }) => fate === 'young').length);
		})
	);
});
