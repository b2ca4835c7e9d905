import { describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/persistence/store.ts';
import { cakes, HOUR, kari, MINUTE, MONDAY, nordbakeriet } from './support/bakery.ts';
import { databases } from './support/databases.ts';

const mail = (id: string, more: Partial<Parameters<Store['mails']['adding']>[1]> = {}) => ({
	id,
	workspaceId: nordbakeriet.id,
	recipient: kari.email,
	subject: 'Your week',
	html: '<p>Nothing is wrong.</p>',
	text: 'Nothing is wrong.',
	images: [],
	state: 'waiting' as const,
	attempts: 0,
	nextAttemptAt: MONDAY,
	createdAt: MONDAY,
	...more
});

const posted = ({ atomically, mails }: Store, ...rows: ReturnType<typeof mail>[]) =>
	atomically((tx) => rows.map((row) => mails.adding(tx, row)));

const reported = ({ atomically, mails, reports }: Store, mailId: string, week: string, personId = kari.id) =>
	atomically((tx) => [
		mails.adding(tx, mail(mailId)),
		reports.adding(tx, {
			id: `report-${mailId}`,
			workspaceId: nordbakeriet.id,
			personId,
			week,
			mailId,
			createdAt: MONDAY
		})
	]);

const finding = (id: string, since: number) => ({
	id,
	workspaceId: nordbakeriet.id,
	connectionId: cakes.id,
	check: 'sign-in',
	say: 'The address book no longer lets us in.',
	todo: 'Sign in again.',
	minutesADay: 12.5,
	since,
	openedAt: MONDAY
});

describe.each(databases)('%s', (_name, open) => {
	test('a mail is claimed by one sender only, and waits for its next attempt meanwhile', async () => {
		const store = await open();
		await posted(store, mail('week-45'));
		const claims = Array.from({ length: 10 }, () => store.mails.claim('week-45', MONDAY, MONDAY + MINUTE));
		expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
		expect(await store.mails.due(MONDAY + MINUTE - 1, 10)).toEqual([]);
		expect(await store.mails.due(MONDAY + MINUTE, 10)).toMatchObject([
			{ id: 'week-45', nextAttemptAt: MONDAY + MINUTE }
		]);
	});

	test('a mail that was sent meanwhile is not claimed', async () => {
		const store = await open();
		await posted(store, mail('week-45'));
		await store.mails.change('week-45', { state: 'sent', sentAt: MONDAY });
		expect(await store.mails.claim('week-45', MONDAY, MONDAY + MINUTE)).toBe(false);
	});

	test('mails are due from their time on, the one that waits longest first', async () => {
		const store = await open();
		const at = (id: string, nextAttemptAt: number) => mail(id, { nextAttemptAt });
		await posted(
			store,
			at('later', MONDAY + 1),
			at('first', MONDAY - 2),
			at('second', MONDAY),
			at('sooner', MONDAY - 1)
		);
		expect((await store.mails.due(MONDAY, 2)).map(({ id }) => id)).toEqual(['first', 'sooner']);
		expect(await store.mails.due(MONDAY, 10)).toHaveLength(3);
	});

	test('mails that were kept for want of a mail server are sent once there is one, and no others', async () => {
		const store = await open();
		await posted(
			store,
			mail('kept', { state: 'kept' }),
			mail('sent', { state: 'sent' }),
			mail('failed', { state: 'failed' })
		);
		await store.mails.releaseKept(MONDAY + HOUR);
		expect((await store.mails.due(MONDAY + HOUR, 10)).map(({ id }) => id)).toEqual(['kept']);
	});

	test('a mail is shown to its own workspace only', async () => {
		const store = await open();
		await posted(store, mail('b'), mail('a'));
		expect(await store.mails.byId(nordbakeriet.id, 'a')).toMatchObject({ recipient: kari.email });
		expect(await store.mails.byId('salong-saga', 'a')).toBeNull();
		expect((await store.mails.latest(nordbakeriet.id, 10)).map(({ id }) => id)).toEqual(['b', 'a']);
		expect(await store.mails.latest('salong-saga', 10)).toEqual([]);
	});

	test('a person gets the report of a week once, and a second one leaves no mail behind', async () => {
		const store = await open();
		const outcomes = await Promise.allSettled(['one', 'two', 'three'].map((id) => reported(store, id, '2026-W45')));
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect(await store.mails.due(MONDAY, 10)).toHaveLength(1);
		expect(await store.reports.newestWeek(nordbakeriet.id, kari.id)).toBe('2026-W45');
	});

	test('another week and another person have reports of their own, the newest week first', async () => {
		const store = await open();
		await reported(store, 'week-45', '2026-W45');
		await reported(store, 'week-46', '2026-W46');
		await reported(store, 'of-astrid', '2026-W45', 'astrid');
		const reports = await store.reports.of(nordbakeriet.id, kari.id);
		expect(reports.map(({ week, mailId }) => `${week}: ${mailId}`)).toEqual(['2026-W46: week-46', '2026-W45: week-45']);
		expect(await store.reports.newestWeek(nordbakeriet.id, 'astrid')).toBe('2026-W45');
	});

	test('findings are open until they are solved, the longest standing first', async () => {
		const store = await open();
		const { findings } = store;
		await store.atomically((tx) => [findings.adding(tx, finding('newer', MONDAY))]);
		await store.atomically((tx) => [findings.adding(tx, finding('older', MONDAY - HOUR))]);
		await store.atomically((tx) => [findings.adding(tx, finding('solved', MONDAY - 2 * HOUR))]);
		await findings.change('solved', { solvedAt: MONDAY });
		const stand = await findings.openOf(nordbakeriet.id);
		expect(stand).toMatchObject([{ id: 'older', check: 'sign-in', minutesADay: 12.5 }, { id: 'newer' }]);
		expect(await findings.openOfConnection(cakes.id)).toEqual(stand);
		expect(await findings.openOf('salong-saga')).toEqual([]);
	});

	test('a setting of the house is the last one that was set, until it is forgotten', async () => {
		const { house } = await open();
		expect(await house.get('mail-server')).toBeNull();
		await Promise.all(['v1.a', 'v1.b'].map((value) => house.set('mail-server', value)));
		await house.set('mail-server', 'v1.c');
		expect(await house.get('mail-server')).toBe('v1.c');
		await house.forget('mail-server');
		expect(await house.get('mail-server')).toBeNull();
	});
});
