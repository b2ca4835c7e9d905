import { afterAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import { keysOf, readAll } from '../conformance/reading.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Context, DestinationAction, Receipt, Settings, SourceStream, Values } from '../contract.ts';
import { bedOn, contextAt } from './bed.ts';
import destination from './destination.server.ts';
import { calendarServer } from './fixtures/calendar-server.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

const [read, written, google] = [await calendarServer(), await calendarServer(), await calendarServer()];
afterAll(() => Promise.all([read, written, google].map((server) => server.close())));

sourceConformance(manifest, source, bedOn(read));
destinationConformance(manifest, destination, bedOn(written));

const action = destination.actions.event as Required<DestinationAction>;
const events = source.streams.events as SourceStream;
const here = (settings: Settings = {}): Context => contextAt(google.url, google.key(google.url), settings);
const write = (values: Values, earlier?: Receipt, key = freshKey()) =>
	action.write(here(), { values, key, ...(earlier && { earlier }) });
const held = (id: string) => google.events.find((event) => event.id === id);

describe('signing in', () => {
	test('the check says which calendar it is, and what we may do there', async () => {
		expect(await source.check(here())).toEqual({
			fine: true,
			say: 'This is the calendar “Nordbakeriet”. We may read and write its events.'
		});
		google.role('reader');
		expect(await source.check(here())).toMatchObject({
			say: expect.stringContaining('read, and not write, its events')
		});
		google.role('writer');
	});

	test('a calendar that is not shared with us is said with whom to share it', async () => {
		const failure = await failureOf(readAll(events, here({ calendar: 'ola@nordbakeriet.example' }), null));
		expect(failure).toMatchObject({
			kind: 'misconfigured',
			say: expect.stringMatching(/no calendar “ola@nordbakeriet.example”.*shared with handover@/)
		});
	});

	test('too many calls, which Google answers like a right that is missing, are told as what they are', async () => {
		google.refuse(403, 'rateLimitExceeded', 'Rate Limit Exceeded');
		expect(await failureOf(write({ title: 'Klipp', starts: '2026-11-24T10:00' }))).toMatchObject({
			kind: 'rate-limited',
			waitAtLeast: 60_000
		});
	});
});

describe('reading', () => {
	test('an event comes with its times in UTC, its guests and the day that is really its last', async () => {
		google.add({
			summary: 'Julebord',
			start: { date: '2026-12-11' },
			end: { date: '2026-12-13' },
			attendees: [
				{ email: 'kari@nordbakeriet.example', self: true },
				{ displayName: 'Ola Hansen', email: 'ola@saga.example', responseStatus: 'accepted' }
			],
			recurrence: ['RRULE:FREQ=YEARLY']
		});
		google.add({
			summary: 'Klipp',
			start: { dateTime: '2026-11-24T10:30:00+01:00' },
			end: { dateTime: '2026-11-24T11:00:00+01:00' }
		});
		const records = await events.latest(here(), 2);
		expect(records.map(({ values }) => values)).toMatchObject([
			{ title: 'Klipp', starts: '2026-11-24T09:30:00.000Z', ends: '2026-11-24T10:00:00.000Z', isAllDay: false },
			{
				...{ starts: '2026-12-11', ends: '2026-12-12', isAllDay: true, repeats: 'RRULE:FREQ=YEARLY' },
				...{ guestName: 'Ola Hansen', guestEmail: 'ola@saga.example' },
				guests: [{ email: 'ola@saga.example', answer: 'accepted' }]
			}
		]);
	});

	test('an event that is cancelled comes again, as cancelled', async () => {
		const event = google.add({ summary: 'Prøvetime', start: { date: '2026-12-01' }, end: { date: '2026-12-02' } });
		const cursor = await events.now(here());
		google.cancel(event);
		const [record] = await readAll(events, here(), cursor);
		expect(record).toMatchObject({ key: event.id, values: { isCancelled: true, status: 'cancelled', title: null } });
	});

	test('where Google does not know any more what was deleted so long ago, all that is there is read', async () => {
		const cursor = await events.now(here());
		google.forget();
		const event = google.add({ summary: 'Nytt', start: { date: '2026-12-01' }, end: { date: '2026-12-02' } });
		expect(keysOf(await readAll(events, here(), cursor))).toEqual([event.id]);
	});

	test('an event that changes while a long list is read is not lost', async () => {
		const cursor = await events.now(here());
		const day = { start: { date: '2026-12-01' }, end: { date: '2026-12-02' } };
		const added = Array.from({ length: 600 }, (_, n) => google.add({ summary: `Time ${n}`, ...day }));
		const keys: string[] = [];
		for await (const { records } of events.read(here(), cursor)) {
			keys.push(...keysOf(records));
			if (keys.length < 300) google.touch(added[7] ?? {});
		}
		expect(new Set(keys).size).toBe(600);
		expect(keys.filter((key) => key === added[7]?.id)).toHaveLength(2);
	});
});

describe('writing', () => {
	test('a time without a zone is one where the business is, and without an end it takes as long as was chosen', async () => {
		const { id } = await write({ title: 'Klipp', starts: '2026-11-24 10:30' });
		expect(held(id)).toMatchObject({
			start: { dateTime: '2026-11-24T09:30:00.000Z', timeZone: 'Europe/Oslo' },
			end: { dateTime: '2026-11-24T10:30:00.000Z' },
			extendedProperties: { private: { handover: expect.stringMatching(/^[a-z0-9]{32}$/) } }
		});
	});

	test('whole days are counted to the last, and an event of days becomes one of hours', async () => {
		const receipt = await write({ title: 'Ferie', starts: '2026-12-24', ends: '2026-12-26' });
		expect(held(receipt.id)).toMatchObject({ start: { date: '2026-12-24' }, end: { date: '2026-12-27' } });
		expect(await action.readBack(here(), receipt)).toMatchObject({ starts: '2026-12-24', ends: '2026-12-26' });
		await write({ title: 'Ferie', starts: '2026-12-24T08:00:00Z', ends: '2026-12-24T09:00:00Z' }, receipt);
		expect(held(receipt.id)?.start).toEqual({ dateTime: '2026-12-24T08:00:00.000Z', timeZone: 'Europe/Oslo' });
	});

	test('what stands in the calendar already is not written again', async () => {
		const values = { title: 'Vask', starts: '2026-11-25T09:00:00Z', ends: '2026-11-25T09:30:00Z' };
		const receipt = await write(values);
		const asked = google.asked.length;
		expect(await write(values, receipt)).toMatchObject({ outcome: 'unchanged', id: receipt.id });
		expect(google.asked.slice(asked).map(({ method }) => method)).toEqual(['GET']);
	});

	test('an event that somebody took out is not made again, and a person is told', async () => {
		const key = freshKey();
		const values = { title: 'Avlyst', starts: '2026-11-25' };
		const receipt = await write(values, undefined, key);
		google.cancel(held(receipt.id) ?? {});
		expect(await action.lookUp(here(), key)).toBeNull();
		for (const earlier of [receipt, undefined]) {
			expect(await failureOf(write(values, earlier, key))).toMatchObject({
				kind: 'refused',
				say: expect.stringMatching(/taken out of the calendar/)
			});
		}
	});

	test.each([
		[{ title: 'Klipp' }, /does not say when the event begins/],
		[{ title: 'Klipp', starts: 'i morgen' }, /“Begins” of this record is “i morgen”/],
		[{ title: 'Klipp', starts: '2027-03-28T02:30' }, /does not exist in Europe\/Oslo/],
		[{ title: 'Klipp', starts: '2026-11-24', ends: '2026-11-24T10:00' }, /the other of the two is a time/],
		[
			{ title: 'Klipp', starts: '2026-11-24T10:00Z', ends: '2026-11-24T09:00Z' },
			/“Ends” of this event\. It said: “The specified time range is empty”/
		]
	])('what is no event is refused in words: %o', async (values, say) => {
		expect(await failureOf(write(values))).toMatchObject({ kind: 'refused', say: expect.stringMatching(say) });
	});
});
