import { expect, test } from 'vitest';
import { nextThing, type NextFacts } from './next-thing.ts';

const facts: NextFacts = {
	today: '2026-11-23',
	halfFinished: null,
	newest: { name: 'Orders to the books', cleanSince: '2026-09-01', wrongNow: false },
	advised: { name: 'Bookings to the calendar', say: 'It costs you about €1,400 a year now.', path: '/connect' },
	estimated: true
};

test('after four clean weeks the next one is what the estimate advises first', () => {
	expect(nextThing(facts)).toEqual({
		say: 'Bookings to the calendar. It costs you about €1,400 a year now.',
		button: { say: 'Connect it', path: '/connect' }
	});
});

test('what is half-finished comes before everything else', () => {
	const next = nextThing({ ...facts, halfFinished: { name: 'Enquiries', path: '/connect/c1/fields' } });
	expect(next.say).toMatch(/^Finish “Enquiries” before/);
	expect(next.button?.path).toBe('/connect/c1/fields');
});

test('what has not run four weeks clean is waited for, to the day', () => {
	const newest = { name: 'Orders to the books', cleanSince: '2026-11-02', wrongNow: false };
	expect(nextThing({ ...facts, newest })).toMatchObject({ waitUntil: '2026-11-30', button: null });
	expect(nextThing({ ...facts, newest, today: '2026-11-30' }).button?.path).toBe('/connect');
	expect(nextThing({ ...facts, newest: { ...newest, wrongNow: true } }).say).toMatch(/It has some now\.$/);
});

test('where the rest is better left alone, that is said', () => {
	expect(nextThing({ ...facts, advised: null }).say).toMatch(/better left as it is/);
	expect(nextThing({ ...facts, advised: null, estimated: false }).button?.path).toBe('/');
});
