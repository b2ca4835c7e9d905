import { expect, test } from 'vitest';
import { bakeryDays, dayAfter, NORDBAKERIET } from './bakery.fixture.ts';
import { createCalendar } from './calendar.ts';
import { createVolume } from './volume.ts';

const at = createCalendar(NORDBAKERIET);

/** What is expected of the seven days after these. */
const weekAfter = (counts: readonly number[]): number[] => {
	const volume = createVolume(1);
	counts.forEach((count, day) => {
		const moment = at(dayAfter(day));
		volume.learn(moment, count, volume.expect(moment));
	});
	return Array.from({ length: 7 }, (_, day) => volume.expect(at(dayAfter(counts.length + day))).mean);
};

const orders = (days: number): number[] => bakeryDays(days).map(({ records = 0 }) => records);

test('each weekday is expected as it usually is, and a closed Sunday brings nothing', () => {
	const [monday = 0, , , , , saturday = 0, sunday = 0] = weekAfter(orders(56));
	expect(saturday / monday).toBeGreaterThan(1.4);
	expect(saturday / monday).toBeLessThan(2.2);
	expect(sunday).toBeLessThan(1);
});

test('a business that brings everything on one weekday is known after four weeks', () => {
	const weekly = Array.from({ length: 28 }, (_, day) => (day % 7 === 4 ? 120 : 0));
	const [monday = 0, , , , friday = 0] = weekAfter(weekly);
	expect(friday).toBeGreaterThan(80);
	expect(friday).toBeLessThan(160);
	expect(monday).toBeLessThan(5);
});

test('one import of a thousand records hardly moves what is expected, early or late', () => {
	const [usual = 0] = weekAfter(orders(84));
	for (const day of [10, 60]) {
		const [after = 0] = weekAfter(orders(84).map((count, index) => (index === day ? 1_000 : count)));
		expect(after / usual).toBeGreaterThan(0.8);
		expect(after / usual).toBeLessThan(1.25);
	}
});

test('two weeks of nothing are not learnt, and four weeks later the business is expected as it was', () => {
	const [usual = 0] = weekAfter(orders(84));
	const [after = 0] = weekAfter(orders(84).map((count, day) => (day >= 42 && day < 56 ? 0 : count)));
	expect(after / usual).toBeGreaterThan(0.85);
	expect(after / usual).toBeLessThan(1.15);
});

test('a business that has halved is expected at its new level after three months', () => {
	const [usual = 0] = weekAfter(orders(168));
	const [after = 0] = weekAfter(orders(168).map((count, day) => (day >= 84 ? Math.round(count / 2) : count)));
	expect(after / usual).toBeGreaterThan(0.4);
	expect(after / usual).toBeLessThan(0.65);
});

test('the last days of a month are told apart where they bring more', () => {
	const months = orders(168).map((count, day) => (at(dayAfter(day)).isMonthEnd ? count * 3 : count));
	const volume = createVolume(1);
	months.forEach((count, day) => {
		const moment = at(dayAfter(day));
		volume.learn(moment, count, volume.expect(moment));
	});
	expect(volume.expect(at('2025-09-30')).mean / volume.expect(at('2025-09-23')).mean).toBeGreaterThan(1.5);
});
