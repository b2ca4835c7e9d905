import { describe, expect, test } from 'vitest';
import { resume } from '#lib/server/connections/resume.ts';
import { addToHour } from '#lib/server/engine/sample-hour.ts';
import { watchedDays } from '#lib/server/health/drift.ts';
import { healthFacts } from '#lib/server/health/facts.ts';
import { judgeAll } from '#lib/server/health/judge-all.ts';
import { keepRests } from '#lib/server/pauses/keep-rests.ts';
import { pausesPage } from '#lib/server/pauses/pauses-page.ts';
import { endPlan, planPause } from '#lib/server/pauses/plan-pause.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { HOUR } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const DAY = 24 * HOUR;
const SUNDAYS = { kind: 'weekly', fromWeekday: '7', fromHour: '0', toWeekday: '1', toHour: '0' };

/** It is Monday morning in Oslo. */
const atWork = async (store: Store) => {
	const bakery = await openBakery(store, { steps: { contacts: trickyDestination('key') } });
	const { parts, connectionId, workspaceId, clock } = bakery;
	await store.connections.change(connectionId, { switchedOnAt: clock.now(), schedule: null });
	const workspace = async () => {
		const found = await store.workspaces.byId(workspaceId);
		if (!found) throw new Error('The bakery is gone.');
		return found;
	};
	const plan = async (typed: Record<string, string>) => planPause(parts, await workspace(), typed, 'kari');
	const plans = async () => (await pausesPage(parts, await workspace())).plans;
	const days = async (count: number, orders: (day: number) => number) => {
		for (let day = 0; day < count; day += 1) {
			clock.forward(DAY);
			const records = orders(day);
			await store.atomically((tx) => [
				addToHour(store, tx, connectionId, clock.now(), { records, delivered: records })
			]);
		}
	};
	const checks = async () => {
		await judgeAll(parts);
		return (await store.findings.openOfConnection(connectionId)).map(({ check }) => check);
	};
	const facts = async () => healthFacts(parts, await bakery.connection(), await workspace());
	return { ...bakery, parts, workspace, plan, plans, days, checks, facts };
};

const usual = (day: number): number => 20 + Math.round(5 * Math.sin(day * 7.3) + 4 * Math.sin(day * 2.1 + 1));

describe.each(databases)('%s', (_name, open) => {
	test('a closed week that was planned is no finding, then or afterwards; one that was not is', async () => {
		const store = await open();
		const { plan, days, checks } = await atWork(store);
		await days(60, usual);
		await plan({ ...SUNDAYS, kind: 'once', fromDay: '2027-01-02', toDay: '2027-01-09' });
		await days(8, () => 0);
		expect(await checks()).toEqual([]);
		await days(5, usual);
		expect(await checks()).toEqual([]);
		await days(8, () => 0);
		expect(await checks()).toEqual(['volume']);
	});

	test('planned days are left out of what is learnt, and days between two of them are not', async () => {
		const { parts, plan, days, connection, workspace } = await atWork(await open());
		await plan(SUNDAYS);
		await plan({ ...SUNDAYS, fromWeekday: '3', toWeekday: '4' });
		await days(28, (day) => (day % 7 === 5 || day % 7 === 1 ? 0 : 20));
		const { bands, standing } = await watchedDays(parts, await connection(), await workspace());
		expect(standing).toEqual([]);
		// A Tuesday lies between a paused Sunday and a paused Wednesday, and is expected to be a Tuesday all the same.
		expect(bands.get('2026-11-24')?.records?.low).toBeGreaterThan(5);
	});

	test('it is for one connection or for all of the business, is said in the diary, and ends', async () => {
		const store = await open();
		const { parts, plan, plans, facts, connectionId, workspace, workspaceId, clock } = await atWork(store);
		await plan({ ...SUNDAYS, whose: connectionId });
		await plan({ kind: 'holidays', rests: 'on' });
		expect(await plans()).toMatchObject([
			{ when: 'every Sunday', rests: false, whose: expect.any(String) },
			{ when: 'on public holidays (Norway)', rests: true, whose: null }
		]);
		clock.forward(6 * DAY);
		expect((await facts()).planned).toMatchObject({ rests: false });
		const [sundays] = await plans();
		await endPlan(parts, await workspace(), sundays?.id ?? '', 'kari');
		expect((await facts()).planned).toBeNull();
		expect(await plans()).toHaveLength(1);
		const diary = await store.diary.of({ workspaceId, connectionId, systemIds: [] }, 0, 9);
		expect(diary.map(({ say }) => say)).toEqual([
			'No planned pause any more every Sunday.',
			'Planned pause: on public holidays (Norway).',
			'Planned pause: every Sunday.'
		]);
	});

	test('what belongs to others cannot be paused or ended, and what is typed wrong is said at its field', async () => {
		const { parts, plan, plans, workspace } = await atWork(await open());
		const stranger = { ...(await workspace()), id: 'salong-saga' };
		await expect(planPause(parts, stranger, { ...SUNDAYS, whose: 'nobody' }, 'saga')).rejects.toThrow(
			'no such connection'
		);
		await plan(SUNDAYS);
		const [sundays] = await plans();
		await expect(endPlan(parts, stranger, sundays?.id ?? '', 'saga')).rejects.toThrow('no such planned pause');
		await expect(plan({ kind: 'once', fromDay: '2026-12-24', toDay: '2026-12-23' })).rejects.toMatchObject({
			fields: { toDay: 'The last day is before the first.' }
		});
		await expect(plan({ kind: 'once', fromDay: '2026-02-30', toDay: '' })).rejects.toMatchObject({
			fields: { fromDay: 'Choose the first day.' }
		});
		await expect(plan({ ...SUNDAYS, toWeekday: '7' })).rejects.toMatchObject({
			fields: { toWeekday: expect.stringContaining('whole week') }
		});
	});

	test('where its runs rest too, what comes waits and is carried when the pause is over', async () => {
		const { parts, plan, connection, clock, shop, untilQuiet, store, connectionId } = await atWork(await open());
		await plan({ ...SUNDAYS, rests: 'on' });
		await keepRests(parts);
		expect((await connection()).state).toBe('on');
		clock.forward(6 * DAY);
		await keepRests(parts);
		await keepRests(parts);
		expect((await connection()).state).toBe('paused');
		expect(await store.pauses.of(connectionId)).toHaveLength(1);
		shop.sell('Kari');
		await untilQuiet();
		expect((await store.records.latest(connectionId, 5)).length).toBe(0);
		clock.forward(DAY);
		await keepRests(parts);
		expect((await connection()).state).toBe('on');
		await untilQuiet();
		expect((await store.records.latest(connectionId, 5)).length).toBe(1);
	});

	test('who takes it out of its rest by hand is not put back until the next one', async () => {
		const { parts, plan, connection, clock } = await atWork(await open());
		await plan({ ...SUNDAYS, rests: 'on' });
		clock.forward(6 * DAY);
		await keepRests(parts);
		await resume(parts, await connection());
		await keepRests(parts);
		expect((await connection()).state).toBe('on');
		clock.forward(7 * DAY);
		await keepRests(parts);
		expect((await connection()).state).toBe('paused');
	});

	test('a plan that is ended ends the rest that it has begun, and one by hand is left alone', async () => {
		const { parts, plan, plans, connection, clock, workspace, store } = await atWork(await open());
		await plan({ ...SUNDAYS, rests: 'on' });
		clock.forward(6 * DAY);
		await keepRests(parts);
		const [sundays] = await plans();
		await endPlan(parts, await workspace(), sundays?.id ?? '', 'kari');
		await keepRests(parts);
		expect((await connection()).state).toBe('on');
		await store.connections.change((await connection()).id, { state: 'paused' });
		await keepRests(parts);
		expect((await connection()).state).toBe('paused');
	});
});
