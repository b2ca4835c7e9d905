import { describe, expect, test } from 'vitest';
import { addChannel } from '#lib/server/alarms/channels.ts';
import { tellOtherwise } from '#lib/server/reports/tell-otherwise.ts';
import { sendAgain, undeliveredReport } from '#lib/server/reports/undelivered.ts';
import { cakes, HOUR, kari, nordbakeriet } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { at, office } from './support/report-office.ts';

const DAY = 24 * HOUR;
const NEW_YORK = { reportWeekday: 2, reportHour: 9, reportTimeZone: 'America/New_York' };

describe.each(databases)('%s', (_name, open) => {
	test('each gets it on their own day, at their own hour, by their own clock', async () => {
		const store = await open();
		const { setClock, look, weeks } = await office(store);
		await store.workspaces.planReport(nordbakeriet.id, 'amina', NEW_YORK);
		setClock(at('2026-11-16T07:00+01:00'));
		await look();
		expect([await weeks('kari'), await weeks('amina')]).toEqual([['1: 2026-11-09'], []]);
		setClock(at('2026-11-17T08:59-05:00'));
		await look();
		expect(await weeks('amina')).toEqual([]);
		setClock(at('2026-11-17T09:00-05:00'));
		await look();
		expect(await weeks('amina')).toEqual(['1: 2026-11-09']);
	});

	test('whoever wants it as the business has it gets it so again', async () => {
		const store = await open();
		const { look, weeks, setClock } = await office(store);
		await store.workspaces.planReport(nordbakeriet.id, 'kari', NEW_YORK);
		const asUsual = { reportWeekday: null, reportHour: null, reportTimeZone: null };
		await store.workspaces.planReport(nordbakeriet.id, 'kari', asUsual);
		setClock(at('2026-11-16T07:00+01:00'));
		await look();
		expect(await weeks('kari')).toEqual(['1: 2026-11-09']);
	});

	test('six weeks over a change of the clock are six reports, in their order, however often somebody looks', async () => {
		const store = await open();
		const { pass, weeks, setClock } = await office(store);
		setClock(at('2026-10-12T00:00+02:00'));
		await pass(at('2026-11-17T00:00+01:00'));
		const mondays = ['2026-11-09', '2026-11-02', '2026-10-26', '2026-10-19', '2026-10-12', '2026-10-05'];
		expect(await weeks('kari')).toEqual(mondays.map((week, index) => `${6 - index}: ${week}`));
	});

	test('a program that was down on Monday sends it on Tuesday, once, also where two look at the same time', async () => {
		const store = await open();
		const { look, weeks, setClock } = await office(store);
		setClock(at('2026-11-17T15:20+01:00'));
		await Promise.all([look(), look(), look()]);
		await look();
		expect(await weeks('kari')).toEqual(['1: 2026-11-09']);
		expect(await store.mails.due(at('2026-11-18T00:00Z'), 10)).toHaveLength(2);
	});

	test('a week is not told twice where the business lets its weeks begin elsewhere, or somebody chooses another day', async () => {
		const store = await open();
		const { look, weeks, setClock } = await office(store);
		setClock(at('2026-11-16T07:00+01:00'));
		await look();
		await store.workspaces.change(nordbakeriet.id, { weekStartsOn: 7 });
		await store.workspaces.planReport(nordbakeriet.id, 'kari', { ...NEW_YORK, reportWeekday: 1, reportTimeZone: null });
		setClock(at('2026-11-17T12:00+01:00'));
		await look();
		expect(await weeks('kari')).toEqual(['1: 2026-11-09']);
		setClock(at('2026-11-23T09:00+01:00'));
		await look();
		expect(await weeks('kari')).toEqual(['2: 2026-11-15', '1: 2026-11-09']);
	});

	test('the mail says its number, the day of the next one, and what to do first', async () => {
		const store = await open();
		const { look, setClock } = await office(store);
		setClock(at('2026-11-09T07:00+01:00'));
		await look();
		setClock(at('2026-11-16T07:00+01:00'));
		const finding = { workspaceId: nordbakeriet.id, connectionId: cakes.id, check: 'failures', openedAt: 0, since: 0 };
		const broken = { id: 'f', ...finding, say: 'Every run has failed since Friday.', todo: 'See what happened' };
		await store.atomically((tx) => [store.findings.adding(tx, broken)]);
		await look();
		const [newest] = await store.reports.of(nordbakeriet.id, 'kari');
		const report = await store.reports.byId(nordbakeriet.id, newest?.id ?? '');
		expect(report?.mail.text).toContain('No. 2. The next one comes on mandag 23. november.');
		expect(report?.mail.text).toMatch(/^Cake orders to the address book does not work\./);
		expect(report?.mail.text).toContain(`See what happened: https://handover.example.com/connections/${cakes.id}`);
		expect(report?.mail.text).toContain('Wait with the next one until “Cake orders to the address book” has run four');
		expect(report?.mail.subject).toBe('Your week: 0 records carried, Cake orders to the address book needs you');
	});

	test('logins that end within a month stand in it, and the half-finished comes before anything new', async () => {
		const store = await open();
		const { look, setClock, parts } = await office(store);
		setClock(at('2026-11-16T07:00+01:00'));
		const system = { workspaceId: nordbakeriet.id, connector: 'xero', settings: {}, createdAt: 0 };
		await store.systems.create({ ...system, id: 'xero', name: 'Xero', keyUntil: parts.now() + 9 * DAY });
		await store.systems.create({ ...system, id: 'shop', name: 'The shop', keyUntil: parts.now() + 90 * DAY });
		await store.connections.create({ ...cakes, id: 'draft', name: 'Bookings', state: 'draft' });
		await look();
		const [mail] = await store.mails.due(parts.now(), 10);
		expect(mail?.text).toContain(
			'Xero: on 25. november 2026. Sign in again before: https://handover.example.com/systems/xero'
		);
		expect(mail?.text).not.toContain('The shop');
		expect(mail?.text).toContain('Finish “Bookings” before you begin anything else: it is half-finished.');
	});

	describe('a report that cannot be delivered', () => {
		const held = async (state: 'waiting' | 'failed' | 'kept', attempts: number) => {
			const store = await open();
			const { look, setClock, parts } = await office(store);
			await store.workspaces.wantReport(nordbakeriet.id, 'amina', false);
			setClock(at('2026-11-16T10:00+01:00'));
			await look();
			const [report] = await store.reports.of(nordbakeriet.id, 'kari');
			const mailId = report?.mailId ?? '';
			await store.mails.change(mailId, { state, attempts, say: 'The mailbox is full.' });
			const waiting = async () => store.alarms.due(parts.now() + DAY, 10);
			return { store, parts, mailId, reportId: report?.id ?? '', setClock, look, waiting };
		};
		const channel = (target: string, kind: 'webhook' | 'email' = 'webhook') => ({
			kind,
			target,
			nights: 'urgent' as const
		});

		test('is said at sign-in with the reason, until a newer one has arrived', async () => {
			const { store, parts, reportId, mailId, setClock, look } = await held('waiting', 3);
			expect(await undeliveredReport(parts, nordbakeriet.id, 'kari')).toMatchObject({
				id: reportId,
				say: 'The mailbox is full.',
				trying: true
			});
			await sendAgain(parts, mailId);
			expect(await undeliveredReport(parts, nordbakeriet.id, 'kari')).toBeNull();
			await store.mails.change(mailId, { state: 'failed' });
			setClock(at('2026-11-23T10:00+01:00'));
			await look();
			expect(await undeliveredReport(parts, nordbakeriet.id, 'kari')).toBeNull();
		});

		test('is told once by the other ways of the business, with where to read it', async () => {
			const { parts, reportId, waiting } = await held('failed', 12);
			await addChannel(parts, nordbakeriet.id, channel('https://hooks.example.com/nordbakeriet'));
			await addChannel(parts, nordbakeriet.id, channel(kari.email, 'email'));
			await addChannel(parts, nordbakeriet.id, channel('ola@nordbakeriet.example', 'email'));
			for (let time = 0; time < 3; time += 1) await tellOtherwise(parts);
			const told = await waiting();
			expect(told).toHaveLength(2);
			expect(told[0]).toMatchObject({ title: 'The weekly report', path: `/reports/${reportId}`, over: false });
			expect(told[0]?.say).toMatch(/^It could not be delivered to kari@nordbakeriet.example\. Your week: 0 records/);
		});

		test('for want of a mail server is told by no mailbox, and by everything else', async () => {
			const { parts, waiting } = await held('kept', 0);
			await addChannel(parts, nordbakeriet.id, channel('https://hooks.example.com/nordbakeriet'));
			await addChannel(parts, nordbakeriet.id, channel('ola@nordbakeriet.example', 'email'));
			await tellOtherwise(parts);
			expect((await waiting()).map(({ say }) => say)).toEqual([
				'It could not be sent by e-mail: no mail server is set up. Your week: 0 records carried, nothing needs you. It can be read here.'
			]);
			expect(await undeliveredReport(parts, nordbakeriet.id, 'kari')).toMatchObject({ say: null });
		});

		test('that was only tried twice so far troubles nobody', async () => {
			const { parts, waiting } = await held('waiting', 2);
			await addChannel(parts, nordbakeriet.id, channel('https://hooks.example.com/nordbakeriet'));
			await tellOtherwise(parts);
			expect(await waiting()).toEqual([]);
			expect(await undeliveredReport(parts, nordbakeriet.id, 'kari')).toBeNull();
		});
	});
});
