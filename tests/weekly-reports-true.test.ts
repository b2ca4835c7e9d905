import { describe, expect, test } from 'vitest';
import { queueReport } from '#lib/server/reports/queue-report.ts';
import { missedReports, undeliveredReport } from '#lib/server/reports/undelivered.ts';
import { weekToShow } from '#lib/server/reports/week-to-show.ts';
import { writeReport } from '#lib/server/reports/write.ts';
import { cakes, kari, nordbakeriet } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { at, office } from './support/report-office.ts';

describe.each(databases)('%s', (_name, open) => {
	test('before the first week is over it is shown as far as it has come, and what is no week yet is not kept as one', async () => {
		const store = await open();
		const { parts, setClock, weeks } = await office(store);
		const workspace = await store.workspaces.byId(nordbakeriet.id);
		if (!workspace) throw new Error('The bakery is gone.');
		setClock(at('2026-11-18T12:00+01:00'));
		await store.connections.change(cakes.id, { switchedOnAt: at('2026-11-17T09:00+01:00') });
		const shown = async () => writeReport(parts, workspace, await weekToShow(parts, workspace, workspace.timeZone));
		const written = await shown();
		const { week, mail } = written;
		expect(week).toMatchObject({ id: '2026-11-16', to: parts.now(), soFar: true });
		expect(mail.subject).toBe('Your week: 0 records carried so far, nothing needs you');
		expect(mail.text).toContain(
			'16.–18. november 2026 so far. A preview of the report that comes on mandag 23. november.'
		);
		expect(await queueReport(parts, workspace, kari, written)).toBe(true);
		expect(await weeks('kari')).toEqual([]);
		setClock(at('2026-11-23T09:00+01:00'));
		expect((await shown()).week).toMatchObject({ id: '2026-11-16', to: at('2026-11-23T00:00+01:00') });
	});

	test('what was switched on after the week is new in it, and has carried nothing because it was not there', async () => {
		const store = await open();
		const { look, setClock, parts } = await office(store);
		await store.connections.change(cakes.id, { switchedOnAt: at('2026-11-16T07:30+01:00') });
		setClock(at('2026-11-16T08:00+01:00'));
		await look();
		const [mail] = await store.mails.due(parts.now(), 10);
		expect(mail?.text).toMatch(/^Your connection is new: it was switched on after this week\./);
		expect(mail?.text).not.toContain('the week before');
	});

	test('what is put aside is named quietly, with its day, and asks nothing of anybody', async () => {
		const store = await open();
		const { look, setClock, parts } = await office(store);
		setClock(at('2026-11-16T07:00+01:00'));
		const snoozed = { until: at('2026-11-27T07:00+01:00'), minutesADay: null, urgent: false };
		const about = { workspaceId: nordbakeriet.id, connectionId: cakes.id, openedAt: 0, since: 0, snoozed };
		const broken = { ...about, id: 'f', check: 'failures', say: 'Every run has failed since Friday.', todo: 'See it' };
		const fewer = { ...about, id: 'g', check: 'volume', say: 'Fewer than usual.', todo: 'See it' };
		await store.atomically((tx) => [store.findings.adding(tx, broken), store.findings.adding(tx, fewer)]);
		await look();
		const [mail] = await store.mails.due(parts.now(), 10);
		expect(mail?.subject).toBe('Your week: 0 records carried, nothing needs you');
		expect(mail?.text).toMatch(/^Your connection is put aside\./);
		expect(mail?.text).toContain('2 findings are put aside; the first comes back on 27. november 2026');
		expect(mail?.text).toContain('Put aside for now: Every run has failed since Friday.');
		expect(mail?.html).toContain('See what is put aside');
	});

	test('a report that nobody was there to send is named at sign-in and can be read, and the newest still comes', async () => {
		const store = await open();
		const { look, setClock, parts, weeks } = await office(store);
		await store.workspaces.wantReport(nordbakeriet.id, 'amina', false);
		setClock(at('2026-11-16T08:00+01:00'));
		await look();
		setClock(at('2026-12-08T09:00+01:00'));
		await look();
		await look();
		expect(await weeks('kari')).toEqual(['4: 2026-11-30', '3: 2026-11-23', '2: 2026-11-16', '1: 2026-11-09']);
		const due = await store.mails.due(parts.now(), 10);
		expect(due.map(({ subject }) => subject)).toHaveLength(2);
		const missed = async () => (await missedReports(parts, nordbakeriet.id, 'kari')).map(({ week }) => week);
		expect(await missed()).toEqual(['2026-11-16', '2026-11-23']);
		const [, third] = await store.reports.of(nordbakeriet.id, 'kari');
		expect(third?.say).toMatch(/^It was not sent: Handover was not running when it was due/);
		expect(await undeliveredReport(parts, nordbakeriet.id, 'kari')).toBeNull();
		setClock(at('2026-12-16T12:00+01:00'));
		expect(await missed()).toEqual([]);
	});
});
