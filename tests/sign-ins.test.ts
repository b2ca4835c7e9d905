import { describe, expect, test } from 'vitest';
import { changeSystem } from '#lib/server/connections/save-system.ts';
import { judgeAll } from '#lib/server/health/judge-all.ts';
import { askSilentSystems } from '#lib/server/sign-ins/ask-silent.ts';
import { databases } from './support/databases.ts';
import { openEndingHouse } from './support/ending-house.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

describe.each(databases)('%s: does the login still work', (_name, open) => {
	test('a system of which nothing is heard is asked once a day, and the answer is kept', async () => {
		const { parts, clock, says, system } = await openEndingHouse(await open());
		for (let hour = 0; hour < 72; hour += 1) {
			clock.forward(DAY / 24);
			await askSilentSystems(parts);
		}
		expect(says.calls).toBe(3);
		expect((await system()).signedIn).toBe(true);
	});

	test('many at once ask it once', async () => {
		const { parts, clock, says } = await openEndingHouse(await open());
		clock.forward(2 * DAY);
		await Promise.all([askSilentSystems(parts), askSilentSystems(parts), askSilentSystems(parts)]);
		expect(says.calls).toBe(1);
	});

	test('one that is called anyway is not asked, nor one that no connection uses which is switched on', async () => {
		const { parts, clock, says, call } = await openEndingHouse(await open());
		clock.forward(2 * DAY);
		await call();
		await askSilentSystems(parts);
		expect(says.calls).toBe(1);
		await parts.store.connections.change('orders', { state: 'paused' });
		clock.forward(2 * DAY);
		await askSilentSystems(parts);
		expect(says.calls).toBe(1);
	});

	test('a key that is no longer taken is a finding before any record waits, and over when it is', async () => {
		const { parts, clock, says, system, findings } = await openEndingHouse(await open());
		says.status = 401;
		clock.forward(2 * DAY);
		await askSilentSystems(parts);
		const since = (await system()).failingSince;
		await judgeAll(parts);
		expect(await findings()).toEqual([
			expect.objectContaining({
				check: 'sign-in',
				say: expect.stringMatching(/^The login of Shop has not worked since .* 1 connection waits: Orders to books/)
			})
		]);
		clock.forward(DAY);
		await askSilentSystems(parts);
		expect([says.calls, (await system()).failingSince]).toEqual([2, since]);
		says.status = 200;
		clock.forward(DAY);
		await askSilentSystems(parts);
		await judgeAll(parts);
		expect(await findings()).toEqual([]);
		// What has waited is caught up with at once.
		expect(await parts.store.runs.queuedOf('orders')).toHaveLength(1);
	});

	test('an outage says nothing about the login, and during one nobody asks', async () => {
		const { parts, clock, says, system, findings, id } = await openEndingHouse(await open());
		says.status = 503;
		clock.forward(2 * DAY);
		await askSilentSystems(parts);
		const { signedIn, failing } = await system();
		expect([says.calls, signedIn, failing]).toEqual([1, null, null]);
		await judgeAll(parts);
		expect(await findings()).toEqual([]);
		await parts.store.systems.failing(id, { failing: 'unavailable', failingSay: 'It is down.' }, parts.now());
		clock.forward(DAY);
		await askSilentSystems(parts);
		expect(says.calls).toBe(1);
	});

	test('a new key is asked for at once, and counts as heard', async () => {
		const { parts, clock, says, system, given } = await openEndingHouse(await open());
		await parts.store.systems.change((await system()).id, { keyUntil: parts.now() + DAY });
		await changeSystem(parts, await system(), given);
		expect((await system()).keyUntil).not.toBeNull();
		await changeSystem(parts, await system(), { ...given, token: 'another key' });
		expect((await system()).keyUntil).toBeNull();
		clock.forward(5 * MINUTE);
		await askSilentSystems(parts);
		expect(says.calls).toBe(0);
	});
});
