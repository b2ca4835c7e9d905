import { describe, expect, test } from 'vitest';
import { judgeAll } from '#lib/server/health/judge-all.ts';
import { removeConnection } from '#lib/server/connections/remove.ts';
import { beginParcel } from '#lib/server/parcels/begin-parcel.ts';
import { sendParcelNow, wantParcel } from '#lib/server/parcels/send-now.ts';
import { sendDueParcels } from '#lib/server/parcels/send-due.ts';
import { parcelForReport, shownParcel } from '#lib/server/parcels/shown-parcel.ts';
import { Mistake } from '#lib/server/mistake.ts';
import { HOUR, MINUTE, nordbakeriet } from './support/bakery.ts';
import { namesIn } from './support/bakery-looks.ts';
import { databases } from './support/databases.ts';
import { NOTHING, parcelBakery } from './support/parcels.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const HASTY = { travel: 200, clear: 5_000, stopping: 1_000 };

describe.each(databases)('%s', (_name, open) => {
	test('one goes through every step that can take it back, arrives, is gone afterwards, and counts as nothing', async () => {
		const [contacts, tasks, letters] = [
			...[trickyDestination('look-up'), trickyDestination('key'), trickyDestination('neither')]
		] as const;
		const bakery = await parcelBakery(await open(), { steps: { contacts, tasks, letters } });
		bakery.shop.sell('Kari');
		await bakery.send();
		const parcel = await bakery.newest();
		expect(parcel).toMatchObject({ state: 'arrived', say: null, week: null });
		const name = `TEST Handover ${parcel?.mark}`;
		expect([contacts, tasks].map(({ asked }) => asked.filter((call) => call.startsWith('write')))).toEqual([
			[`write ${name}`],
			[`write ${name}`]
		]);
		expect([contacts, tasks, letters].flatMap(namesIn)).toEqual([]);
		expect(letters.asked).toEqual([]);
		expect(await bakery.counted()).toEqual(NOTHING);
		expect(await parcelForReport(bakery.parts, await bakery.connection(), nordbakeriet)).toMatch(
			/^The test parcel arrived in \d+ s and was removed again\.$/
		);
	});

	test.each(['look-up', 'key'] as const)(
		'killed at any moment (%s), it is removed at the next start, and what customers have sent stays',
		async (how) => {
			const contacts = trickyDestination(how);
			const bakery = await parcelBakery(await open(), { steps: { contacts } });
			bakery.shop.sell('Kari');
			await bakery.run();
			await bakery.killedAtEveryStep(async (killed) => {
				expect(namesIn(contacts), killed).toEqual(['Kari']);
				expect(await bakery.left()).toEqual([]);
				expect((await bakery.newest())?.state ?? 'failed').not.toBe('going');
			});
			expect(await bakery.newest()).toMatchObject({ state: 'arrived' });
		}
	);

	test('a destination that refuses it says why, nothing is left, and nobody has to do anything about it', async () => {
		const contacts = trickyDestination('look-up');
		const bakery = await parcelBakery(await open(), { steps: { contacts } });
		bakery.shop.sell('Kari');
		contacts.mood = 'refuses';
		await bakery.send();
		expect(await bakery.newest()).toMatchObject({
			state: 'failed',
			say: 'At contacts, it failed: A contact needs a family name.',
			technical: '422'
		});
		expect([await bakery.left(), await bakery.counted()]).toEqual([[], NOTHING]);
		contacts.mood = 'signed-out';
		await bakery.send();
		expect((await bakery.newest())?.say).toContain('The password of the address book has changed.');
	});

	test('where no answer came, it is looked for a minute later, and removed', async () => {
		const contacts = trickyDestination('look-up');
		const bakery = await parcelBakery(await open(), { steps: { contacts } });
		bakery.shop.sell('Kari');
		contacts.mood = 'lost';
		await bakery.send();
		expect(namesIn(contacts)).toHaveLength(1);
		contacts.mood = 'works';
		await bakery.passMinutes(2);
		expect([namesIn(contacts), await bakery.left()]).toEqual([[], []]);
		expect(await bakery.newest()).toMatchObject({ state: 'failed' });
	});

	test('one that takes too long is given up, and removed although its answer never came', async () => {
		const contacts = trickyDestination('look-up');
		const bakery = await parcelBakery(await open(), { steps: { contacts } });
		bakery.shop.sell('Kari');
		contacts.onCall = (_context, outgoing) => {
			if (outgoing && namesIn(contacts).length > 0) return new Promise(() => undefined);
		};
		await bakery.send(HASTY);
		expect(await bakery.newest()).toMatchObject({
			state: 'failed',
			say: 'At contacts, it took too long to answer.'
		});
		await bakery.passMinutes(2);
		expect([namesIn(contacts), await bakery.left()]).toEqual([[], []]);
	});

	test('what cannot be removed is told with its name, until it is gone', async () => {
		const store = await open();
		const contacts = trickyDestination('key');
		const bakery = await parcelBakery(store, { steps: { contacts } });
		bakery.shop.sell('Kari');
		contacts.onCall = (_context, outgoing) => {
			if (outgoing && namesIn(contacts).length > 0) contacts.mood = 'down';
		};
		await bakery.send();
		await judgeAll(bakery.parts);
		const [finding] = await store.findings.openOfConnection(bakery.connectionId);
		const name = `TEST Handover ${(await bakery.newest())?.mark}`;
		expect(finding).toMatchObject({ check: 'parcel', place: 'connection', urgent: false });
		expect(finding?.say).toContain(`“${name}” is still in contacts. Delete it there by hand`);
		expect(await shownParcel(bakery.parts, await bakery.connection())).toMatchObject({
			left: [{ name, system: 'contacts', link: null }],
			newest: { state: 'failed', arrived: false }
		});
		expect(await parcelForReport(bakery.parts, await bakery.connection(), nordbakeriet)).toContain(
			'What it left could not be removed yet.'
		);
		contacts.onCall = () => undefined;
		contacts.mood = 'works';
		await bakery.passMinutes(2);
		await judgeAll(bakery.parts);
		bakery.clock.forward(11 * MINUTE);
		await judgeAll(bakery.parts);
		expect([namesIn(contacts), await store.findings.openOfConnection(bakery.connectionId)]).toEqual([[], []]);
	});

	test('once a week and connection, minutes before the report, however many processes look', async () => {
		const store = await open();
		const contacts = trickyDestination('key');
		const bakery = await parcelBakery(store, { steps: { contacts } });
		bakery.shop.sell('Kari');
		const writes = () => contacts.asked.length;
		bakery.setClock('2026-11-09T06:45:00+01:00');
		await sendDueParcels(bakery.parts);
		expect(writes()).toBe(0);
		bakery.setClock('2026-11-09T06:52:00+01:00');
		await Promise.all([sendDueParcels(bakery.parts), sendDueParcels(bakery.parts), sendDueParcels(bakery.parts)]);
		await bakery.passMinutes(3);
		expect([writes(), await bakery.newest()]).toMatchObject([1, { week: '2026-11-02', state: 'arrived' }]);
		// A colleague whose report comes two days later reads of the same one.
		const amina = { reportWeekday: 3, reportHour: 9, reportTimeZone: null };
		await store.workspaces.planReport(bakery.workspaceId, 'kari', amina);
		bakery.setClock('2026-11-11T08:55:00+01:00');
		await sendDueParcels(bakery.parts);
		expect(writes()).toBe(1);
		const said = await parcelForReport(bakery.parts, await bakery.connection(), { ...nordbakeriet, locale: 'en-GB' });
		expect(said).toContain('The test parcel of Monday arrived');
		bakery.setClock('2026-11-18T08:55:00+01:00');
		await sendDueParcels(bakery.parts);
		expect(writes()).toBe(2);
	});

	test('none is sent while the connection is paused, or where one was sent by hand the evening before', async () => {
		const contacts = trickyDestination('key');
		const bakery = await parcelBakery(await open(), { steps: { contacts } });
		bakery.shop.sell('Kari');
		bakery.setClock('2026-11-08T20:00:00+01:00');
		await (
			await sendParcelNow(bakery.parts, await bakery.connection())
		).end;
		bakery.setClock('2026-11-09T06:55:00+01:00');
		await sendDueParcels(bakery.parts);
		await bakery.store.connections.change(bakery.connectionId, { state: 'paused' });
		bakery.setClock('2026-11-16T06:55:00+01:00');
		await sendDueParcels(bakery.parts);
		expect(contacts.asked).toHaveLength(1);
		const paused = await bakery.connection();
		await expect(sendParcelNow(bakery.parts, paused)).rejects.toThrow('is paused');
		expect(await parcelForReport(bakery.parts, paused, nordbakeriet)).toBeNull();
	});

	test('the report does not wait for it: it says that it is not back, or was not sent', async () => {
		const contacts = trickyDestination('key');
		const bakery = await parcelBakery(await open(), { steps: { contacts } });
		const said = async () => parcelForReport(bakery.parts, await bakery.connection(), nordbakeriet);
		expect(await said()).toBe('The test parcel was not sent this week.');
		expect(await beginParcel(bakery.parts, await bakery.connection(), null)).not.toBeNull();
		expect(await beginParcel(bakery.parts, await bakery.connection(), '2026-11-02')).toBeNull();
		expect(await said()).toBe('The test parcel is not back yet.');
		await bakery.store.connections.change(bakery.connectionId, { state: 'paused' });
		await expect(removeConnection(bakery.parts, await bakery.connection())).rejects.toThrow('is on its way');
		await bakery.passMinutes(3);
		await removeConnection(bakery.parts, await bakery.connection());
		expect(await bakery.newest()).toBeNull();
	});

	test('where nothing can be taken back it is not offered, and the page says why', async () => {
		const letters = trickyDestination('neither');
		const bakery = await parcelBakery(await open(), { steps: { letters } });
		bakery.shop.sell('Kari');
		const why = 'letters: Handover cannot take away again what was made there.';
		const connection = await bakery.connection();
		expect(await shownParcel(bakery.parts, connection)).toMatchObject({ offered: false, leftOut: [why] });
		await expect(wantParcel(bakery.parts, connection, true)).rejects.toBeInstanceOf(Mistake);
		await expect(sendParcelNow(bakery.parts, connection)).rejects.toThrow(why);
		bakery.setClock('2026-11-09T06:55:00+01:00');
		await sendDueParcels(bakery.parts);
		expect([letters.asked, (await bakery.newest())?.state]).toEqual([[], 'failed']);
	});

	test('a connection that reads where one stands for a moment does not carry it on', async () => {
		const contacts = trickyDestination('key');
		const bakery = await parcelBakery(await open(), { steps: { contacts } });
		bakery.shop.sell('Kari', 'TEST Handover 48291735', 'Ola');
		await bakery.run();
		bakery.clock.forward(HOUR);
		await bakery.untilQuiet();
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola']);
		expect((await bakery.counted()).records).toHaveLength(2);
	});
});
