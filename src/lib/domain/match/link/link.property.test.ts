import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column, Role } from '../columns/role.ts';
import type { Sheet } from '../files/sheet.ts';
import { formsOf } from '../records/forms.ts';
import { readRecords, type Records } from '../records/records.ts';
import { link } from './link.ts';
import type { Linked } from './outcome.ts';
import { pairOfFiles } from './pair-of-files.ts';
import { weigh } from './weigh.ts';

const ROLES: readonly Role[] = ['orderNumber', 'date', 'name', 'email', 'gross'];
const columns = ROLES.map((role): Column => ({ name: role, role, confidence: 1 }));

const recordsOf = (rows: readonly (readonly string[])[]): Records => {
	const sheet: Sheet = { header: ROLES, rows, lines: rows.map((_, at) => at + 2) };
	return readRecords(sheet, columns, formsOf(sheet, columns, { dateOrder: 'day-first', decimal: '.' }));
};
const compared = (left: readonly (readonly string[])[], right: readonly (readonly string[])[]) => {
	const pair = pairOfFiles(recordsOf(left), recordsOf(right));
	return { pair, linked: link(weigh(pair)) };
};

const row = fc
	.record({
		number: fc.option(fc.integer({ min: 1001, max: 1040 }), { nil: null }),
		day: fc.integer({ min: 1, max: 28 }),
		name: fc.constantFrom('Kari Nordmann', 'Ola Nordmann', 'Ida Lund', 'Nordbakeriet AS', 'Bjørn Åsen', ''),
		email: fc.constantFrom('kari@saga.no', 'ida@saga.no', 'post@nordbakeriet.no', ''),
		total: fc.constantFrom('99.00', '129.00', '129.50', '1240.00', '77.35')
	})
	.map(({ number, day, name, email, total }) => [
		number === null ? '' : `#${number}`,
		`2026-10-${String(day).padStart(2, '0')}`,
		name,
		email,
		total
	]);
const rows = fc.array(row, { minLength: 1, maxLength: 25 });

type Content = readonly string[];
const contentOf = (records: Records, record: number): string =>
	(records.rows[record] ?? []).map((line) => (records.sheet.rows[line] ?? ([] as Content)).join('|')).join('\n');

/** What an answer says, without saying where in the files it stands. */
const saidOf = ({ pair, linked }: ReturnType<typeof compared>): string[] =>
	[
		...linked.pairs.map(
			({ left, right, sure }) => `${sure} ${contentOf(pair.left, left)} = ${contentOf(pair.right, right)}`
		),
		...linked.onlyLeft.map((record) => `only left ${contentOf(pair.left, record)}`),
		...linked.onlyRight.map((record) => `only right ${contentOf(pair.right, record)}`),
		...linked.twiceLeft.map(({ record }) => `twice left ${contentOf(pair.left, record)}`),
		...linked.twiceRight.map(({ record }) => `twice right ${contentOf(pair.right, record)}`)
	].sort();

const shuffled = fc.tuple(rows, rows).chain(([left, right]) =>
	fc.record({
		left: fc.constant(left),
		right: fc.constant(right),
		otherLeft: fc.shuffledSubarray(left, { minLength: left.length }),
		otherRight: fc.shuffledSubarray(right, { minLength: right.length })
	})
);

describe('whatever two files hold', () => {
	test('the order of their rows changes nothing', () => {
		fc.assert(
			fc.property(shuffled, ({ left, right, otherLeft, otherRight }) => {
				expect(saidOf(compared(otherLeft, otherRight))).toEqual(saidOf(compared(left, right)));
			}),
			{ numRuns: 150 }
		);
	});

	test('every record stands in exactly one place, and nobody has two partners', () => {
		const places = ({ pairs, twiceLeft, twiceRight, onlyLeft, onlyRight }: Linked) => ({
			left: [...pairs.map(({ left }) => left), ...onlyLeft, ...twiceLeft.map(({ record }) => record)],
			right: [...pairs.map(({ right }) => right), ...onlyRight, ...twiceRight.map(({ record }) => record)]
		});
		const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
		fc.assert(
			fc.property(rows, rows, (left, right) => {
				const { pair, linked } = compared(left, right);
				const { left: lefts, right: rights } = places(linked);
				expect(lefts.toSorted((a, b) => a - b)).toEqual(upTo(pair.left.count));
				expect(rights.toSorted((a, b) => a - b)).toEqual(upTo(pair.right.count));
			}),
			{ numRuns: 150 }
		);
	});

	test('a file held against itself is all there', () => {
		fc.assert(
			fc.property(rows, (all) => {
				const { pair, linked } = compared(all, all);
				expect(linked.pairs).toHaveLength(pair.left.count);
				for (const { left, right } of linked.pairs)
					expect(contentOf(pair.left, left)).toBe(contentOf(pair.right, right));
			}),
			{ numRuns: 150 }
		);
	});

	test('a row that has nothing to do with the others changes no pair', () => {
		const stranger = ['#99887766', '2026-10-14', 'Zoltán Quist', 'zoltan@elsewhere.example', '4711.11'];
		fc.assert(
			fc.property(rows, rows, (left, right) => {
				const before = saidOf(compared(left, right));
				const after = saidOf(compared(left, [...right, stranger])).filter((line) => !line.includes('Zoltán'));
				expect(after).toEqual(before);
			}),
			{ numRuns: 150 }
		);
	});
});
