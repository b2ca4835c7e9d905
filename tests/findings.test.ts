import { describe, expect, test } from 'vitest';
import { addChannel } from '#lib/server/alarms/channels.ts';
import { acknowledge } from '#lib/server/findings/acknowledge.ts';
import { explain } from '#lib/server/findings/explain.ts';
import { snooze, wake } from '#lib/server/findings/snooze.ts';
import { addToHour } from '#lib/server/engine/sample-hour.ts';
import { judgeAll } from '#lib/server/health/judge-all.ts';
import { healthOverview } from '#lib/server/health/lines.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { HOUR, kari, MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const DAY = 24 * HOUR;

/** A bakery whose address book can be broken and mended, with somebody who is told. */
const atWork = async (store: Store) => {
	const contacts = trickyDestination('key');
	const bakery = await openBakery(store, { steps: { contacts } });
	const { clock, workspaceId, connectionId, parts } = bakery;
	const seal = sealWith(Buffer.alloc(32, 7));
	await addChannel({ ...parts, seal }, workspaceId, { kind: 'webhook', target: 'http://127.0.0.1:1/', nights: 'all' });
	await store.people.create(kari);
	await store.workspaces.join(workspaceId, kari.id, 'owner', 0);
	const systemId = (await bakery.system('contacts')).id;
	const breaks = () => store.systems.change(systemId, { signedIn: false, signInSay: 'No.', signInAt: clock.now() });
	const mends = () => store.systems.change(systemId, { signedIn: true, signInSay: null, signInAt: clock.now() });
	const pass = async (minutes: number) => {
		for (let minute = 0; minute < minutes; minute += 1) {
			clock.forward(MINUTE);
			await judgeAll(parts);
		}
	};
	const unsolved = () => store.findings.unsolvedOf(workspaceId);
	const only = async () => {
		const [finding, another] = await unsolved();
		if (!finding || another) throw new Error('There is not exactly one finding.');
		return finding;
	};
	/** What is about to be told, or was. */
	const alarmsOf = async (id: string) =>
		(await store.alarms.ofFinding(id))
			.filter(({ state }) => state !== 'dropped')
			.map(({ over }) => (over ? 'over' : 'wrong'));
	const told = async (id: string) => {
		for (const { id: alarm } of await store.alarms.ofFinding(id)) {
			await store.atomically((tx) => [store.alarms.changing(tx, alarm, { state: 'sent', attempts: 1 })]);
		}
	};
	const diary = async () =>
		(await store.diary.of({ workspaceId, connectionId, systemIds: [systemId] }, 0, 50))
			.map(({ kind }) => kind)
			.toReversed();
	const overview = async () => {
		const workspace = await store.workspaces.byId(workspaceId);
		if (!workspace) throw new Error('The bakery is gone.');
		return (await healthOverview(parts, workspaceId, workspace)).findings;
	};
	return { ...bakery, store, parts, breaks, mends, pass, unsolved, only, alarmsOf, told, diary, overview };
};

describe.each(databases)('%s', (_name, open) => {
	test('what is over for a moment is the same finding when it comes back, dated to its first bad result', async () => {
		const { breaks, mends, pass, only, unsolved, diary } = await atWork(await open());
		await breaks();
		await pass(7);
		const first = await only();
		await mends();
		await pass(4);
		await breaks();
		await pass(2);
		const again = await only();
		expect([again.id, again.openedAt, again.calmSince]).toEqual([first.id, first.openedAt, null]);
		await mends();
		await pass(12);
		expect(await unsolved()).toEqual([]);
		expect(await diary()).toEqual(['finding', 'solved']);
	});

	test('its end is the first good result, not the moment in which that was certain', async () => {
		const { store, breaks, mends, pass, only, clock } = await atWork(await open());
		await breaks();
		await pass(7);
		const { id } = await only();
		await mends();
		const mended = clock.now();
		await pass(20);
		const solvedAt = (await store.findings.byId(id))?.solvedAt ?? 0;
		expect(solvedAt).toBeGreaterThan(mended);
		expect(solvedAt).toBeLessThan(mended + 2 * MINUTE);
	});

	test('who is on it is shown, and nobody is told any more until it is over', async () => {
		const { parts, breaks, mends, pass, only, alarmsOf, overview } = await atWork(await open());
		await breaks();
		await pass(2);
		await acknowledge(parts, await only(), kari.id);
		const { id } = await only();
		expect(await alarmsOf(id)).toEqual([]);
		expect(await overview()).toMatchObject([{ acknowledged: { by: kari.name } }]);
		await mends();
		await pass(3);
		await breaks();
		await pass(30);
		expect(await alarmsOf(id)).toEqual([]);
	});

	test('who had been told before somebody said that they are on it hears when it is over', async () => {
		const { parts, breaks, mends, pass, only, alarmsOf, told } = await atWork(await open());
		await breaks();
		await pass(2);
		const { id } = await only();
		await told(id);
		await acknowledge(parts, await only(), kari.id);
		await mends();
		await pass(20);
		expect(await alarmsOf(id)).toEqual(['wrong', 'over']);
	});

	test('what is put aside comes back in the morning by itself, and is not told again', async () => {
		const { parts, breaks, pass, only, overview, alarmsOf, told, clock } = await atWork(await open());
		await breaks();
		await pass(2);
		const { id } = await only();
		await told(id);
		await snooze(parts, await only(), { until: 'tomorrow' }, 'Europe/Oslo');
		expect((await overview())[0]?.snoozedUntil).not.toBeNull();
		clock.forward(DAY);
		await pass(1);
		expect((await overview())[0]?.snoozedUntil).toBeNull();
		expect(await alarmsOf(id)).toEqual(['wrong']);
	});

	test('what gets worse while it is put aside comes back at once, and is told once more; its end once', async () => {
		const { store, parts, breaks, mends, pass, only, alarmsOf, told, connectionId, clock } = await atWork(await open());
		await store.atomically((tx) => [addToHour(store, tx, connectionId, clock.now(), { records: 9 })]);
		await breaks();
		await pass(2);
		const { id } = await only();
		await told(id);
		await snooze(parts, await only(), { until: 'week' }, 'Europe/Oslo');
		await store.findings.change(id, { snoozed: { until: clock.now() + DAY, minutesADay: 0, urgent: false } });
		await pass(1);
		expect((await only()).snoozed).toBeNull();
		expect(await alarmsOf(id)).toEqual(['wrong', 'wrong']);
		await told(id);
		await mends();
		await pass(20);
		expect(await alarmsOf(id)).toEqual(['wrong', 'wrong', 'over']);
	});

	test('it can be taken back before its time, and a day that has been is refused', async () => {
		const { parts, breaks, pass, only } = await atWork(await open());
		await breaks();
		await pass(2);
		for (const day of ['', '2026-02-31x', '2026-11-02', '2029-01-01']) {
			await expect(snooze(parts, await only(), { until: 'date', day }, 'Europe/Oslo')).rejects.toMatchObject({
				fields: { day: expect.any(String) }
			});
		}
		await snooze(parts, await only(), { until: 'date', day: '2026-11-20' }, 'Europe/Oslo');
		await wake(parts, await only());
		expect((await only()).snoozed).toBeNull();
	});

	test('what it was stands beside it and in the diary; what is over is left as it is', async () => {
		const { store, parts, breaks, mends, pass, only, overview, diary } = await atWork(await open());
		await breaks();
		await pass(7);
		const who = { by: kari.id, timeZone: 'Europe/Oslo' };
		await explain(parts, await only(), { say: 'The password was changed.' }, who);
		expect(await overview()).toMatchObject([{ explained: { by: kari.name, say: 'The password was changed.' } }]);
		expect(await diary()).toEqual(['finding', 'explained']);
		await expect(explain(parts, await only(), { say: 'x', normal: 'on' }, who)).rejects.toThrow(/new normal/);
		const { id } = await only();
		await mends();
		await pass(20);
		const over = await store.findings.byId(id);
		if (!over) throw new Error('What is over is not kept.');
		await expect(acknowledge(parts, over, kari.id)).rejects.toThrow(/over already/);
	});

	test('fewer orders are the new normal: learnt anew from that day, and a fall from there is found again', async () => {
		const { store, parts, connectionId, clock, only, diary, unsolved } = await atWork(await open());
		await store.connections.change(connectionId, { switchedOnAt: clock.now(), schedule: null });
		const usual = (day: number): number => 20 + Math.round(5 * Math.sin(day * 7.3) + 4 * Math.sin(day * 2.1 + 1));
		const days = async (count: number, share: number) => {
			for (let day = 0; day < count; day += 1) {
				clock.forward(DAY);
				const records = Math.round(usual(day) * share);
				const counts = { records, delivered: records, arrivals: records, arrivalSum: records * 9_000 };
				await store.atomically((tx) => [addToHour(store, tx, connectionId, clock.now(), counts)]);
			}
			await judgeAll(parts);
		};
		await days(60, 1);
		await days(8, 0.4);
		const fall = await only();
		expect(fall).toMatchObject({ check: 'volume', drift: 'records' });
		await explain(
			parts,
			fall,
			{ say: 'We sell on the market only.', normal: 'on' },
			{ by: kari.id, timeZone: 'Europe/Oslo' }
		);
		expect(await diary()).toContain('explained');
		await days(45, 0.4);
		expect(await unsolved()).toEqual([]);
		await days(10, 0.1);
		expect(await only()).toMatchObject({ check: 'volume', drift: 'records' });
	});
});
