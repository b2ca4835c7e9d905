import { afterAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { sourceConformance } from '../conformance.ts';
import { readAll } from '../conformance/reading.ts';
import type { Cursor, SourceRecord, SourceStream } from '../contract.ts';
import { bedOn, contextAt } from './bed.ts';
import { calendlyAccount } from './fixtures/calendly-account.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

const account = await calendlyAccount();
afterAll(() => account.close());

sourceConformance(manifest, source, bedOn(account));

/** A fresh calendar, and a reading of it that goes on where it ended. */
async function fresh(name: 'bookings' | 'cancellations') {
	const own = await calendlyAccount();
	afterAll(() => own.close());
	const stream = source.streams[name] as SourceStream;
	const context = contextAt(own.url);
	let cursor: Cursor | null = null;
	return {
		own,
		begin: async () => {
			cursor = await stream.now(context);
		},
		read: async (): Promise<SourceRecord[]> => {
			const records: SourceRecord[] = [];
			for await (const page of stream.read(context, cursor)) {
				records.push(...page.records);
				({ cursor } = page);
			}
			return records;
		}
	};
}

const namesOf = (records: readonly SourceRecord[]) => records.map(({ values }) => values.name);

describe('bookings', () => {
	test('one says who comes, when, where, and what they have answered', async () => {
		const { own, read } = await fresh('bookings');
		own.book(
			3,
			{
				start_time: '2026-12-01T09:00:00.000000Z',
				end_time: '2026-12-01T09:45:00.000000Z',
				location: { type: 'physical', location: 'Storgata 1' }
			},
			{
				...{ name: 'Ola Hansen', email: 'ola@spoke.example', timezone: 'Europe/Oslo' },
				questions_and_answers: [
					{ question: 'Hva ønsker du?', answer: 'Klipp og farge', position: 1 },
					{ question: 'Telefonnummer', answer: '+47 22 00 00 00', position: 0 }
				],
				payment: { external_id: 'ch_1', provider: 'stripe', amount: 450.5, currency: 'NOK', successful: true }
			}
		);
		expect((await read())[0]?.values).toMatchObject({
			...{ event: 'Klipp', start: '2026-12-01T09:00:00.000Z', end: '2026-12-01T09:45:00.000Z', minutes: 45 },
			...{ name: 'Ola Hansen', email: 'ola@spoke.example', phone: '+47 22 00 00 00', location: 'Storgata 1' },
			...{ paid: 450.5, currency: 'NOK', answers: { 'Hva ønsker du?': 'Klipp og farge' } },
			answersText: 'Telefonnummer: +47 22 00 00 00\nHva ønsker du?: Klipp og farge'
		});
	});

	test('one for a far day that is made after one for tomorrow is read, and so the other way round', async () => {
		const { own, begin, read } = await fresh('bookings');
		own.book(10);
		await begin();
		own.book(300);
		expect(await read()).toHaveLength(1);
		own.book(0.1);
		own.book(299);
		expect(await read()).toHaveLength(2);
		expect(await read()).toEqual([]);
	});

	test('one that was made and is past while we were away is read', async () => {
		const own = await calendlyAccount();
		afterAll(() => own.close());
		const { bookings } = source.streams;
		const weekAgo = { ...contextAt(own.url), now: () => Date.now() - 7 * 86_400_000 };
		const cursor = (await bookings?.now(weekAgo)) ?? null;
		own.book(-3);
		expect(await readAll(bookings as SourceStream, contextAt(own.url), cursor)).toHaveLength(1);
	});

	test('a guest who joins a time that others have booked is read alone', async () => {
		const { own, begin, read } = await fresh('bookings');
		const course = own.book(5, { name: 'Kurs' });
		await begin();
		own.join(course, { name: 'Ola Hansen' });
		expect(namesOf(await read())).toEqual(['Ola Hansen']);
		own.join(course, { name: 'Per Hansen' });
		expect(namesOf(await read())).toEqual(['Per Hansen']);
	});

	test('one that is cancelled after it was read comes again and says so; one cancelled before is none', async () => {
		const { own, read } = await fresh('bookings');
		const kept = own.book(2);
		own.cancel(own.book(3));
		expect(await read()).toMatchObject([{ values: { status: 'active' } }]);
		own.cancel(kept);
		expect(await read()).toMatchObject([{ values: { status: 'canceled', reason: 'Syk' } }]);
		expect(await read()).toEqual([]);
	});

	test('only what has changed is asked about', async () => {
		const { own, read } = await fresh('bookings');
		for (let n = 0; n < 30; n += 1) own.book(n + 1);
		await read();
		own.asked.length = 0;
		own.book(31);
		await read();
		expect(own.asked.filter(({ pathname }) => pathname.endsWith('/invitees'))).toHaveLength(1);
	});

	test('a calendar of several pages is read to its end', async () => {
		const { own, read } = await fresh('bookings');
		for (let n = 0; n < 230; n += 1) own.book(1 + n / 10);
		const records = await read();
		expect(new Set(records.map(({ key }) => key)).size).toBe(230);
	});
});

describe('cancellations', () => {
	test('one of a time that was booked before we began is read, and what was cancelled before is not', async () => {
		const { own, begin, read } = await fresh('cancellations');
		own.cancel(own.book(2));
		const later = own.book(20);
		await begin();
		own.cancel(later, undefined, { rescheduled: true, new_invitee: 'https://api.calendly.com/invitees/NEXT' });
		expect(await read()).toMatchObject([
			{ values: { canceledBy: expect.any(String), rescheduled: true, movedTo: 'NEXT' } }
		]);
		expect(await read()).toEqual([]);
	});

	test('one guest of several who cancels is read alone', async () => {
		const { own, read } = await fresh('cancellations');
		const course = own.book(5, { name: 'Kurs' });
		const ola = own.join(course, { name: 'Ola Hansen' });
		expect(await read()).toEqual([]);
		own.cancel(course, ola);
		expect(namesOf(await read())).toEqual(['Ola Hansen']);
	});
});

test('the check says whose account it is, and a right that is missing is said', async () => {
	expect(await source.check(contextAt(account.url))).toEqual({
		fine: true,
		say: 'This is the account of Sigrid Saga (sigrid@saga.example). It may read their own bookings.'
	});
	const all = contextAt(account.url, { whose: 'organization' });
	expect(await source.check(all)).toMatchObject({ fine: false, say: expect.stringContaining('“Only my own”') });
	expect(await failureOf(readAll(source.streams.bookings as SourceStream, all, null))).toMatchObject({
		kind: 'forbidden'
	});
});
