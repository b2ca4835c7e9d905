import { describe, expect, test } from 'vitest';
import { callRight } from '#lib/server/comparisons/call-right.ts';
import { compareNow } from '#lib/server/comparisons/compare-now.ts';
import { keepComparison } from '#lib/server/comparisons/keep-comparison.ts';
import { sendJustThis } from '#lib/server/comparisons/send-just-this.ts';
import { startComparison } from '#lib/server/comparisons/start-comparison.ts';
import { judgeAll } from '#lib/server/health/judge-all.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import { receivePing } from '#lib/server/watches/receive-ping.ts';
import { startWatch } from '#lib/server/watches/start-watch.ts';
import { watchPath } from '#lib/server/watches/watch-address.ts';
import { nordbakeriet } from './support/bakery.ts';
import { comparingBakery } from './support/comparing-bakery.ts';
import { databases } from './support/databases.ts';

describe.each(databases)('%s', (_name, open) => {
	test('what is missing, twice or of another amount is found over the wire, and what is young is left alone', async () => {
		const it = await comparingBakery(await open());
		for (let number = 1001; number <= 1040; number++) it.type(it.order(number, 2 + (number % 20)));
		it.order(1041, 3);
		it.type(it.order(1042, 4), 12.25);
		const twice = it.order(1043, 5);
		it.type(twice);
		it.type(twice);
		it.order(1044, 0.5);
		await it.keep();
		expect(await it.told()).toEqual(['different WEB-1042', 'missing-there WEB-1041', 'twice-there WEB-1043']);
		expect(await it.night()).toMatchObject({ say: null, both: 42, missingThere: 1, twice: 1, different: 1, young: 1 });
		expect(await it.findings()).toEqual([
			{
				check: 'match',
				say: '1 order of the shop is missing in books, 1 stands twice and 1 has another amount. They are WEB-1042, WEB-1041 and WEB-1043.',
				place: 'comparison'
			}
		]);
	});

	test('just one is sent by the ordinary way, and never becomes two', async () => {
		const store = await open();
		const it = await comparingBakery(store);
		it.type(it.order(1001, 3));
		it.order(1002, 3);
		it.order(1003, 3);
		await it.keep();
		const { id: missing } = await it.someMismatch('WEB-1002');
		const connection = await it.bakery.connection();
		await Promise.allSettled([
			sendJustThis(it.bakery.parts, connection, missing),
			sendJustThis(it.bakery.parts, connection, missing)
		]);
		expect(it.invoices.map(({ reference }) => reference)).toEqual(['1001', 'WEB-1002']);
		expect((await it.someMismatch('WEB-1002')).sentAt).not.toBeNull();
		await expect(sendJustThis(it.bakery.parts, connection, missing)).rejects.toThrow('sent before and taken');
		await it.compareNow();
		expect(await it.told()).toEqual(['missing-there WEB-1003']);
	});

	test('one that the books refuse says why, and can be sent again', async () => {
		const it = await comparingBakery(await open());
		it.order(1001, 3);
		await it.keep();
		const { id: missing } = await it.someMismatch('WEB-1001');
		it.moods.books = 422;
		const connection = await it.bakery.connection();
		await expect(sendJustThis(it.bakery.parts, connection, missing)).rejects.toMatchObject({ name: 'Mistake' });
		it.moods.books = 200;
		await sendJustThis(it.bakery.parts, connection, missing);
		expect(it.invoices).toHaveLength(1);
	});

	test('what is right as it is is never told again, until somebody takes that back', async () => {
		const it = await comparingBakery(await open());
		it.order(1001, 3);
		await it.keep();
		const { id } = await it.someMismatch('WEB-1001');
		const connection = await it.bakery.connection();
		await callRight(it.bakery.parts, connection, id, 'right');
		await it.compareNow();
		expect(await it.told()).toEqual([]);
		expect(await it.findings()).toEqual([]);
		await it.keep({ ...it.form, days: '60' });
		expect(await it.told()).toEqual([]);
		await callRight(it.bakery.parts, connection, id, 'open');
		expect(await it.told()).toEqual(['missing-there WEB-1001']);
	});

	test('what a step of ours leaves out is not missing, and what is settled is told no more', async () => {
		const it = await comparingBakery(await open());
		it.order(1001, 3);
		it.order(1002, 3);
		const action = it.bakery.actions.get('books') ?? '';
		await it.bakery.store.connections.changeAction(action, { reach: { when: { path: 'number', is: 'WEB-1002' } } });
		await it.keep();
		expect(await it.told()).toEqual(['missing-there WEB-1002']);
		it.type(it.orders[1]!);
		await it.compareNow();
		expect(await it.told()).toEqual([]);
	});

	test('a connection that only compares is begun with a name, and is on as soon as it is said what is compared', async () => {
		const store = await open();
		const it = await comparingBakery(store);
		it.type(it.order(1001, 3));
		const { parts, workspaceId } = it.bakery;
		const id = await startComparison(parts, workspaceId, { name: 'Orders into the books' });
		const connection = await store.connections.byId(id);
		if (!connection) throw new Error('It is gone.');
		await (
			await keepComparison(parts, { id: workspaceId, timeZone: nordbakeriet.timeZone }, connection, it.form)
		).end;
		expect(await store.connections.byId(id)).toMatchObject({ kind: 'compared', state: 'on' });
		await judgeAll(parts);
		expect(await store.findings.openOfConnection(id)).toEqual([]);
		it.order(1002, 3);
		const again = await store.connections.byId(id);
		if (again) await (await compareNow(parts, again)).end;
		await judgeAll(parts);
		expect(await store.findings.openOfConnection(id)).toMatchObject([{ check: 'match' }]);
	});

	test('a connection that cannot ping is compared instead, and pings are still taken', async () => {
		const store = await open();
		const it = await comparingBakery(store);
		const { parts, workspaceId } = it.bakery;
		const sealed = { ...parts, seal: sealWith(Buffer.alloc(32, 7)) };
		const id = await startWatch(sealed, workspaceId, { name: 'The switch in the shop' });
		const draft = await store.connections.byId(id);
		if (!draft) throw new Error('It is gone.');
		await (
			await keepComparison(parts, { id: workspaceId, timeZone: nordbakeriet.timeZone }, draft, it.form)
		).end;
		expect(await store.connections.byId(id)).toMatchObject({ kind: 'compared', state: 'on' });
		const watch = await store.watches.of(id);
		const token = watch ? watchPath(sealed, watch).replace('/ping/', '') : '';
		expect(await receivePing(parts, token, { sign: 'done', records: 2, said: '' })).toBe(true);
	});

	test('what cannot be compared is said at its field', async () => {
		const it = await comparingBakery(await open());
		await expect(it.keep({ ...it.form, right: it.form.left })).rejects.toMatchObject({
			fields: { right: expect.any(String) }
		});
		await expect(it.keep({ ...it.form, days: 'many', leftKey: '' })).rejects.toMatchObject({
			fields: { days: expect.any(String), leftKey: expect.any(String) }
		});
		await expect(it.keep({ ...it.form, left: 'another/orders' })).rejects.toMatchObject({
			fields: { left: expect.any(String) }
		});
	});
});
