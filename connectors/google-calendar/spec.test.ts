import { expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { needs } from '../../tests/support/real-server.ts';
import { specMock } from '../../tests/support/spec-mock.ts';
import { freshKey } from '../conformance/writing.ts';
import { contextAt } from './bed.ts';
import { askCalendar, eventsAt } from './calendar.ts';
import { event } from './event.ts';
import source from './source.server.ts';

// It has no memory: the first page of the list is what can be asked of it.
needs(await specMock('google-calendar-v3'), ({ url }) => {
	const context = () => contextAt(url, 'ya29.for-tests');

	test('the check and the pages of events are asked as Google wants it, also from a moment on', async () => {
		expect(await source.check(context())).toMatchObject({ fine: true });
		for (const cursor of [null, { since: '2026-11-20T08:00:00.000Z', at: null, newest: null, seen: [] }]) {
			for await (const page of source.streams.events?.read(context(), cursor) ?? []) {
				expect(page.records.length).toBeGreaterThan(0);
				break;
			}
		}
	});

	test('an event is entered, changed, looked up and read back as Google wants it', async () => {
		const values = { title: 'Klipp', starts: '2026-11-24T10:30', location: 'Storgata 1', description: 'Kari' };
		const receipt = await event.write(context(), { key: freshKey(), values });
		expect(receipt).toMatchObject({ outcome: 'created' });
		await event.write(context(), { key: freshKey(), values: { ...values, starts: '2026-11-24' }, earlier: receipt });
		expect(await event.lookUp?.(context(), freshKey())).not.toBeNull();
		expect(await event.readBack?.(context(), receipt)).toHaveProperty('title');
	});

	test('a field that Google does not know is refused there, so that the tests above say something', async () => {
		const asking = askCalendar(context(), { method: 'POST', address: eventsAt(context()), body: { sumary: 'Klipp' } });
		expect(await failureOf(asking)).toMatchObject({ kind: 'refused' });
	});
});
