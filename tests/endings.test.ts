import { describe, expect, test } from 'vitest';
import { addChannel } from '#lib/server/alarms/channels.ts';
import { calendarOwner, calendarPath, loginCalendar, renewCalendar } from '#lib/server/grants/calendar.ts';
import { endingFor } from '#lib/server/grants/ending-for.ts';
import { endingSoon } from '#lib/server/grants/ending-soon.ts';
import { keepKeyEnd } from '#lib/server/grants/key-end-form.ts';
import { judgeAll } from '#lib/server/health/judge-all.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { shownEnding } from '#lib/server/set-up/shown-ending.ts';
import { nordbakeriet } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { openEndingHouse } from './support/ending-house.ts';
import { openGrantHouse } from './support/grant-house.ts';

const DAY = 86_400_000;
const NAMES = ['Orders to books', 'Refunds to books', 'Customers to books'];
const OSLO = 'Europe/Oslo';

/** Three connections that are switched on and write to one system. */
const threeWriteTo = async (store: Store, systemId: string): Promise<void> => {
	for (const [at, name] of NAMES.entries()) {
		const id = `connection-${at}`;
		await store.connections.create({ id, workspaceId: nordbakeriet.id, name, state: 'on', createdAt: 0 });
		await store.connections.addAction({
			id: `action-${at}`,
			connectionId: id,
			position: 0,
			systemId,
			connector: 'xero',
			action: 'contact',
			options: {},
			mapping: null,
			concurrency: 1
		});
	}
};

describe.each(databases)('%s', (_name, open) => {
	test('a login that three connections use is one finding, told 14, 7 and 2 days before, and over by signing in', async () => {
		const house = await openGrantHouse(await open());
		const { parts } = house;
		const { store } = parts;
		await house.signIn();
		expect((await house.system()).grantLife).toBe(60 * DAY);
		await threeWriteTo(store, house.id);
		await addChannel(parts, nordbakeriet.id, { kind: 'webhook', target: 'https://kari.example/told', nights: 'none' });
		const told = async () => {
			await judgeAll(parts);
			return (await store.findings.openOf(nordbakeriet.id)).flatMap(({ check, step, say }) =>
				check === 'login-ends' ? [{ step, say }] : []
			);
		};
		const alarms = async () => {
			const row = (await store.findings.unsolvedOf(nordbakeriet.id)).find(({ check }) => check === 'login-ends');
			return row ? (await store.alarms.ofFinding(row.id)).filter(({ state }) => state === 'waiting').length : 0;
		};
		house.forward(45 * DAY);
		expect(await told()).toEqual([]);
		house.forward(1.5 * DAY);
		expect(await told()).toEqual([
			{ step: 1, say: expect.stringContaining(`${NAMES[0]}, ${NAMES[1]} and ${NAMES[2]}`) }
		]);
		expect(await told()).toHaveLength(1);
		expect(await alarms()).toBe(1);
		house.forward(7 * DAY);
		expect(await told()).toEqual([{ step: 2, say: expect.stringMatching(/^Soon: the login of Xero ends in/) }]);
		house.forward(5 * DAY);
		expect(await told()).toEqual([{ step: 3, say: expect.stringMatching(/^Urgent: the login of Xero ends/) }]);
		expect(await alarms()).toBe(3);
		await house.signIn();
		expect(await told()).toEqual([]);
		expect(await alarms()).toBe(0);
		house.forward(DAY);
		await told();
		expect((await store.findings.unsolvedOf(nordbakeriet.id)).filter(({ check }) => check === 'login-ends')).toEqual(
			[]
		);
	});

	test('one that is put off as it is used stands in no calendar until it is near', async () => {
		const house = await openGrantHouse(await open());
		await house.signIn();
		expect(await endingSoon(house.parts, nordbakeriet.id, Infinity)).toEqual([]);
		house.forward(50 * DAY);
		expect(await endingSoon(house.parts, nordbakeriet.id)).toEqual([
			expect.objectContaining({ name: 'Xero', path: `/systems/${house.id}` })
		]);
	});

	test('a day that the owner has typed is one in the calendar, at an address that can be renewed', async () => {
		const { parts, system, id } = await openEndingHouse(await open());
		await expect(keepKeyEnd(parts, await system(), { keyEnds: '2026-11-01' }, OSLO)).rejects.toThrow('still to come');
		await expect(keepKeyEnd(parts, await system(), { keyEnds: '2026-13-01' }, OSLO)).rejects.toThrow('Choose the day');
		await keepKeyEnd(parts, await system(), { keyEnds: '2027-03-03' }, OSLO);
		expect(await shownEnding(parts, await system(), OSLO)).toMatchObject({ kind: 'key', keyDay: '2027-03-03' });
		const file = await loginCalendar(parts, nordbakeriet, 'https://handover.example.com');
		expect(file).toContain('DTSTART;VALUE=DATE:20270303');
		expect(file).toContain(`UID:login-${id}@handover`);
		expect(await loginCalendar(parts, nordbakeriet, '', 'another')).not.toContain('VEVENT');

		expect(await calendarPath(parts, nordbakeriet.id)).toBeNull();
		await renewCalendar(parts, nordbakeriet.id);
		const first = await calendarPath(parts, nordbakeriet.id);
		const token = /^\/calendar\/([0-9a-f]{40})\.ics$/.exec(first ?? '')?.[1] ?? '';
		expect((await calendarOwner(parts, token))?.id).toBe(nordbakeriet.id);
		await renewCalendar(parts, nordbakeriet.id);
		expect(await calendarPath(parts, nordbakeriet.id)).not.toBe(first);
		expect(await calendarOwner(parts, token)).toBeNull();
		await keepKeyEnd(parts, await system(), { keyEnds: '' }, OSLO);
		expect(await endingSoon(parts, nordbakeriet.id, Infinity)).toEqual([]);
	});

	test('a connection’s own page names the login that ends in days, and no other', async () => {
		const { parts, id } = await openEndingHouse(await open());
		const connection = await parts.store.connections.byId('orders');
		if (!connection) throw new Error('The connection is gone.');
		const named = async () => endingFor(parts, connection, nordbakeriet);
		const until = parts.now() + 6 * DAY;
		await parts.store.systems.change(id, { keyUntil: until });
		expect(await named()).toEqual([{ name: 'Shop', kind: 'key', until, days: 6, path: `/systems/${id}` }]);
		await parts.store.systems.change(id, { signedIn: false });
		expect(await named()).toEqual([]);
		await parts.store.systems.change(id, { signedIn: true, keyUntil: parts.now() + 20 * DAY });
		expect(await named()).toEqual([]);
	});

	test('a vendor that ends its interface is seen by the calls that are made anyway, and over when it is silent', async () => {
		const { parts, clock, says, call, findings, system, id } = await openEndingHouse(await open());
		await call();
		await judgeAll(parts);
		expect(await findings()).toEqual([]);
		const sunset = new Date(parts.now() + 100 * DAY).toUTCString();
		says.headers = { deprecation: '@1688169599', sunset, link: '</news>; rel="sunset"' };
		await call();
		clock.forward(DAY);
		await call();
		await judgeAll(parts);
		expect(await findings()).toEqual([
			expect.objectContaining({
				systemId: id,
				check: 'interface-ends',
				step: 1,
				say: expect.stringMatching(
					/^Shop ends this version of its interface on .* 1 connection stops then: Orders to books\./
				)
			})
		]);
		const { notice } = await shownEnding(parts, await system(), OSLO);
		expect(notice).toMatchObject({
			isSaid: true,
			sunsetAt: Date.parse(sunset),
			link: expect.stringMatching(/\/news$/)
		});
		clock.forward(75 * DAY);
		await judgeAll(parts);
		expect(await findings()).toMatchObject([{ step: 2 }]);
		says.headers = {};
		await call();
		await judgeAll(parts);
		expect(await findings()).toEqual([]);
	});

	test('a hint alone is shown with its system, and is no finding; a word without a day is one', async () => {
		const { parts, says, call, findings, system } = await openEndingHouse(await open());
		says.headers = { warning: '299 - "Version 2 is deprecated"' };
		await call();
		await judgeAll(parts);
		expect(await findings()).toEqual([]);
		const { notice } = await shownEnding(parts, await system(), OSLO);
		expect(notice).toMatchObject({ isSaid: false, hint: 'Version 2 is deprecated' });
		says.headers = { deprecation: 'true' };
		await call();
		await judgeAll(parts);
		expect(await findings()).toMatchObject([{ say: expect.stringContaining('gives no day yet') }]);
	});
});
