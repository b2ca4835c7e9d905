import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newestDueSlot, nextSlot, runId } from './slot.ts';

const OSLO = 'Europe/Oslo';
const at = (iso: string): number => Date.parse(iso);

function walk(schedule: string, timeZone: string, after: number, until: number): number[] {
	const found: number[] = [];
	let slot = nextSlot(schedule, timeZone, after);
	while (slot !== null && slot <= until) {
		found.push(slot);
		slot = nextSlot(schedule, timeZone, slot);
	}
	return found;
}

const slotsFrom = (schedule: string, timeZone: string, after: string, until: string): string[] =>
	walk(schedule, timeZone, at(after), at(until)).map((slot) => new Date(slot).toISOString());

const anySchedule = fc.constantFrom(
	'* * * * *',
	'*/5 * * * *',
	'15 * * * *',
	'30 2 * * *',
	'30 2,14 * * *',
	'0 2-3 * * *',
	'0 */2 * * *',
	'*/20 8-17 * * 1-5',
	'0 0 * * *',
	'30 7 1 * *',
	'0 9 13 * 5'
);
const anyZone = fc.constantFrom(
	OSLO,
	'UTC',
	'America/New_York',
	'Australia/Lord_Howe',
	'Asia/Kathmandu',
	'America/Santiago'
);
const aroundClockChanges = fc.tuple(
	fc.constantFrom(
		'2026-03-08',
		'2026-03-29',
		'2026-04-05',
		'2026-09-06',
		'2026-10-04',
		'2026-10-25',
		'2026-11-01',
		'2026-06-15'
	),
	fc.integer({ min: -2 * 24 * 3600, max: 2 * 24 * 3600 })
);
const moment = aroundClockChanges.map(([day, seconds]) => at(`${day}T00:00:00Z`) + seconds * 1000);

describe('in spring, when 02:00 to 03:00 is skipped', () => {
	test('a named time in the gap runs once, at the first moment after it', () => {
		expect(slotsFrom('30 2 * * *', OSLO, '2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z')).toEqual([
			'2026-03-29T01:00:00.000Z',
			'2026-03-30T00:30:00.000Z'
		]);
	});

	test('named times that fall onto the same moment make one slot', () => {
		expect(slotsFrom('0 2,3 * * *', OSLO, '2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toEqual([
			'2026-03-29T01:00:00.000Z'
		]);
	});

	test('a schedule of steps goes on by elapsed time', () => {
		expect(slotsFrom('*/30 * * * *', OSLO, '2026-03-29T00:00:00Z', '2026-03-29T02:00:00Z')).toEqual([
			'2026-03-29T00:30:00.000Z',
			'2026-03-29T01:00:00.000Z',
			'2026-03-29T01:30:00.000Z',
			'2026-03-29T02:00:00.000Z'
		]);
	});
});

describe('in autumn, when 02:00 to 03:00 comes twice', () => {
	test('a named time runs the first time only', () => {
		expect(slotsFrom('30 2 * * *', OSLO, '2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z')).toEqual([
			'2026-10-25T00:30:00.000Z',
			'2026-10-26T01:30:00.000Z'
		]);
	});

	test('a schedule of steps has its slots in both hours', () => {
		expect(slotsFrom('15 * * * *', OSLO, '2026-10-25T00:00:00Z', '2026-10-25T03:00:00Z')).toEqual([
			'2026-10-25T00:15:00.000Z',
			'2026-10-25T01:15:00.000Z',
			'2026-10-25T02:15:00.000Z'
		]);
	});
});

describe('after downtime', () => {
	test('the newest missed slot is due once, and says how many were missed', () => {
		expect(newestDueSlot('*/5 * * * *', OSLO, at('2026-11-20T10:00:00Z'), at('2026-11-20T10:17:30Z'))).toEqual({
			slot: at('2026-11-20T10:15:00Z'),
			missed: 2
		});
	});

	test('nothing is due before the next slot, and a slot is due in its very first moment', () => {
		const seven = at('2026-11-20T06:30:00Z');
		expect(newestDueSlot('30 7 * * *', OSLO, seven, seven + 3_600_000)).toBeNull();
		expect(newestDueSlot('30 7 * * *', OSLO, seven - 1, seven)).toEqual({ slot: seven, missed: 0 });
		expect(newestDueSlot('30 7 * * *', OSLO, seven - 2, seven - 1)).toBeNull();
	});

	test('a clock that was set back makes nothing due twice', () => {
		expect(newestDueSlot('* * * * *', OSLO, at('2026-11-20T10:00:00Z'), at('2026-11-20T09:00:00Z'))).toBeNull();
	});

	test('three days of minutes are counted, over a clock change too', () => {
		const due = newestDueSlot('* * * * *', OSLO, at('2026-10-23T22:00:00Z'), at('2026-10-26T23:00:00Z'));
		expect(due?.missed).toBe((24 * 3 + 1) * 60 - 1);
	});
});

test('the newest due slot and the number missed are those that one finds by walking from slot to slot', () => {
	fc.assert(
		fc.property(
			anySchedule,
			anyZone,
			moment,
			fc.integer({ min: 0, max: 30 * 3600 }),
			(schedule, zone, after, seconds) => {
				const now = after + seconds * 1000;
				const walked = walk(schedule, zone, after, now);
				const newest = walked.at(-1);
				expect(newestDueSlot(schedule, zone, after, now)).toEqual(
					newest === undefined ? null : { slot: newest, missed: walked.length - 1 }
				);
			}
		),
		{ numRuns: 300 }
	);
});

test('the next slot is always later, on a whole minute, and the same wherever before it one asks', () => {
	fc.assert(
		fc.property(anySchedule, anyZone, moment, fc.nat(100), (schedule, zone, after, share) => {
			const slot = nextSlot(schedule, zone, after);
			if (slot === null) throw new Error('every schedule of this test has a next slot');
			expect(slot).toBeGreaterThan(after);
			expect(slot % 60_000).toBe(0);
			const between = after + Math.floor(((slot - 1 - after) * share) / 100);
			expect(nextSlot(schedule, zone, between)).toBe(slot);
		})
	);
});

test('a schedule that cannot be used is never due', () => {
	expect(nextSlot('every tuesday', OSLO, 0)).toBeNull();
	expect(newestDueSlot('0 0 31 2 *', OSLO, 0, at('2026-11-20T10:00:00Z'))).toBeNull();
});

describe('the id of a run', () => {
	test('names the connection and the due minute, and finer where there is something finer', () => {
		expect(runId('shop', Date.parse('2026-11-01T10:00:00Z'))).toBe('shop@2026-11-01T10:00Z');
		expect(runId('shop', Date.parse('2026-11-01T10:00:07Z'))).toBe('shop@2026-11-01T10:00:07Z');
		expect(runId('shop', Date.parse('2026-11-01T10:00:07.250Z'))).toBe('shop@2026-11-01T10:00:07.250Z');
	});

	test('two different slots or connections never share an id', () => {
		const slot = fc.integer({ min: 0, max: 4_000_000_000_000 });
		fc.assert(
			fc.property(fc.string(), slot, fc.string(), slot, (oneName, one, otherName, other) => {
				expect(runId(oneName, one) === runId(otherName, other)).toBe(oneName === otherName && one === other);
			})
		);
	});
});
