import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addChannel, shownChannels, tryChannel } from '#lib/server/alarms/channels.ts';
import { sendDueAlarms } from '#lib/server/alarms/send-due.ts';
import { removeConnection } from '#lib/server/connections/remove.ts';
import { pause } from '#lib/server/connections/pause.ts';
import { readEnv } from '#env';
import { openHttp } from '#lib/server/engine/http/http.ts';
import { openNetwork } from '#lib/server/engine/http/network.ts';
import { judgeAll } from '#lib/server/health/judge-all.ts';
import { openLog } from '#lib/server/log.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { HOUR, MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';
import { changeWatch } from '#lib/server/watches/change-watch.ts';
import { receivePing, type Ping } from '#lib/server/watches/receive-ping.ts';
import { startWatch } from '#lib/server/watches/start-watch.ts';
import { watchPath } from '#lib/server/watches/watch-address.ts';

const network = openNetwork({ allowPrivate: true });
const http = openHttp({ allowPrivate: true });

/** Somebody's own program that takes alarms, or refuses them. */
const receiver = async () => {
	const taken: Record<string, unknown>[] = [];
	const paths: string[] = [];
	const state = { status: 200 };
	const server = createServer((request, response) => {
		void text(request).then((body) => {
			paths.push(request.url ?? '');
			if (state.status === 200) taken.push(JSON.parse(body) as Record<string, unknown>);
			response.writeHead(state.status).end();
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => void server.close());
	return { taken, paths, state, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

/** A connection that Zapier runs every hour, and a channel that hears of it. */
const told = async (
	store: Store,
	kind: 'webhook' | 'slack' | 'teams' | 'ntfy' = 'webhook',
	nights: 'urgent' | 'none' = 'urgent'
) => {
	const bakery = await openBakery(store, { steps: { contacts: trickyDestination('key') } });
	const env = readEnv({ HANDOVER_LOG: 'silent', ORIGIN: 'https://handover.example.com' });
	const seal = sealWith(Buffer.alloc(32, 7));
	const parts = { ...bakery.parts, store, seal, env, http, network, log: openLog(env) };
	const programme = await receiver();
	const target = kind === 'ntfy' ? `${programme.address}/nordbakeriet` : `${programme.address}/alarms`;
	await addChannel(parts, bakery.workspaceId, { kind, target, nights });
	const id = await startWatch(parts, bakery.workspaceId, { name: 'Orders into the books' });
	const connection = async () => {
		const found = await store.connections.byId(id);
		if (!found) throw new Error('The watched connection is gone.');
		return found;
	};
	await changeWatch(parts, await connection(), { rhythm: 'hour', time: '', grace: '30' });
	const watch = await store.watches.of(id);
	const token = watch ? watchPath(parts, watch).replace('/ping/', '') : '';
	const ping = (sign: Ping['sign'] = 'done') => receivePing(parts, token, { sign, records: null, said: '' });
	const look = async () => {
		await judgeAll(parts);
		await sendDueAlarms(parts);
	};
	/** Minute by minute, as the timetable does it. */
	const pass = async (minutes: number, each: () => Promise<unknown> = async () => undefined) => {
		for (let minute = 0; minute < minutes; minute += 1) {
			bakery.clock.forward(MINUTE);
			await each();
			await look();
		}
	};
	await ping();
	return { bakery, parts, id, connection, ping, look, pass, ...programme };
};

describe.each(databases)('%s', (_name, open) => {
	test('what has gone wrong is told once, and once more when it is over', async () => {
		const { ping, pass, taken, id } = await told(await open());
		await pass(180);
		expect(taken).toHaveLength(1);
		expect(taken[0]).toMatchObject({
			title: 'Orders into the books',
			say: expect.stringMatching(/^No ping has come since /),
			link: `https://handover.example.com/connections/${id}`,
			over: false,
			urgent: false
		});
		await ping();
		await pass(9);
		expect(taken).toHaveLength(1);
		await pass(3);
		expect(taken).toHaveLength(2);
		expect(taken[1]).toMatchObject({ over: true, say: 'It works again. Nothing is left for you to do.' });
	});

	test('what is over within five minutes is told to nobody', async () => {
		const store = await open();
		const { id, ping, pass, taken } = await told(store);
		await pass(92);
		expect(await store.findings.openOfConnection(id)).toHaveLength(1);
		await ping();
		await pass(30);
		expect(await store.findings.openOfConnection(id)).toEqual([]);
		expect(taken).toEqual([]);
	});

	test('what comes and goes is told once, and its end when it is over for good', async () => {
		const { parts, connection, ping, pass, taken } = await told(await open());
		await changeWatch(parts, await connection(), { rhythm: 'minutes', time: '', grace: '1' });
		await pass(20);
		expect(taken).toHaveLength(1);
		for (let time = 0; time < 3; time += 1) {
			await ping();
			await pass(8);
		}
		expect(taken).toHaveLength(1);
		await pass(15, () => ping());
		expect(taken).toMatchObject([{ over: false }, { over: true }]);
	});

	test('what does not get through is tried again until it does, and says so in the settings meanwhile', async () => {
		const { bakery, parts, pass, taken, state } = await told(await open());
		state.status = 500;
		await pass(120);
		expect(taken).toEqual([]);
		const [channel] = await shownChannels(parts, bakery.workspaceId);
		expect(channel?.say).toEqual(expect.any(String));
		state.status = 200;
		await pass(61);
		expect(taken).toHaveLength(1);
		expect((await shownChannels(parts, bakery.workspaceId))[0]?.say).toBeNull();
	});

	test('what was about to be told is told after a restart too, and by one of two processes only', async () => {
		const { parts, pass, taken, state } = await told(await open());
		state.status = 503;
		await pass(120);
		state.status = 200;
		for (let minute = 0; minute < 90; minute += 1) {
			parts.now();
			await Promise.all([pass(1), sendDueAlarms(parts), sendDueAlarms(parts)]);
		}
		expect(taken).toHaveLength(1);
	});

	test('at night only what is urgent comes; the rest comes in the morning', async () => {
		const { bakery, ping, pass, taken } = await told(await open());
		bakery.clock.forward((24 - 12) * HOUR);
		await ping();
		await pass(100);
		expect(taken).toEqual([]);
		await pass(9 * 60);
		expect(taken).toMatchObject([{ over: false, urgent: false }]);
	}, 60_000);

	test('what is urgent comes at night', async () => {
		const { bakery, ping, pass, taken } = await told(await open());
		bakery.clock.forward((24 - 12) * HOUR);
		await ping('fail');
		await pass(100);
		expect(taken).toMatchObject([{ over: false, urgent: true }]);
	});

	test.each([
		['slack', { text: expect.stringContaining('*Orders into the books*') as string }],
		['teams', { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }] }],
		['ntfy', { topic: 'nordbakeriet', title: 'Orders into the books', priority: 4 }]
	] as const)('%s gets it in the form that it takes', async (kind, form) => {
		const { pass, taken, paths } = await told(await open(), kind);
		await pass(120);
		expect(taken).toMatchObject([form]);
		expect(paths).toEqual([kind === 'ntfy' ? '/' : '/alarms']);
	});

	test('a test message says whether it gets through, and nobody else can send one', async () => {
		const store = await open();
		const { bakery, parts, taken, state } = await told(store);
		const [channel] = await store.channels.of(bakery.workspaceId);
		await tryChannel(parts, bakery.workspaceId, channel?.id ?? '');
		expect(taken).toMatchObject([{ title: 'A test' }]);
		state.status = 404;
		await expect(tryChannel(parts, bakery.workspaceId, channel?.id ?? '')).rejects.toThrow(
			/^It did not get through\. /
		);
		await expect(tryChannel(parts, 'salong-saga', channel?.id ?? '')).rejects.toThrow(/There is no such/);
	});

	test('what is about a connection that was removed is told to nobody', async () => {
		const { parts, connection, pass, taken, state } = await told(await open());
		state.status = 500;
		await pass(120);
		await pause(parts, await connection());
		await removeConnection(parts, await connection());
		state.status = 200;
		await pass(120);
		expect(taken).toEqual([]);
	});

	test('the address of a channel is sealed in the database, and pages show only whose it is', async () => {
		const store = await open();
		const { bakery, parts, address } = await told(store);
		const [row] = await store.channels.of(bakery.workspaceId);
		expect(row?.target).not.toContain('127.0.0.1');
		expect((await shownChannels(parts, bakery.workspaceId))[0]?.target).toBe(new URL(address).host);
	});
});
