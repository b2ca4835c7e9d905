import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { destinationOf, sourceOf } from '#connectors/registry.server.ts';
import { addSystem } from '#lib/server/connections/save-system.ts';
import { openAnswers } from '#lib/server/engine/answers.ts';
import { openContexts } from '#lib/server/engine/contexts.ts';
import { discreet } from '#lib/server/engine/discreet.ts';
import { openHttp } from '#lib/server/engine/http/http.ts';
import { openNetwork } from '#lib/server/engine/http/network.ts';
import type { EngineRoom } from '#lib/server/engine/work.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import { nordbakeriet } from './bakery.ts';
import { tickingClock } from './ticking-clock.ts';
import { webServer } from './web-server.ts';

const http = openHttp({ allowPrivate: true });
const network = openNetwork({ allowPrivate: true });
const queue = { nudge: () => undefined, alive: () => true, stop: async () => undefined };

/** A bakery with a shop that has an API and a key, read by one connection; the shop answers as the test says. */
export const openEndingHouse = async (store: Store) => {
	const says = { status: 200, headers: {} as Record<string, string>, calls: 0 };
	const shop = await webServer((_request, response) => {
		says.calls += 1;
		response.writeHead(says.status, { 'content-type': 'application/json', ...says.headers }).end('{"orders":[]}');
	});
	const dataFolder = mkdtempSync(join(tmpdir(), 'handover-endings-'));
	onTestFinished(async () => {
		await Promise.all([shop.close(), rm(dataFolder, { recursive: true, force: true })]);
	});
	await store.workspaces.create(nordbakeriet);
	const clock = tickingClock();
	const { now } = clock;
	const answers = openAnswers(now);
	const seal = sealWith(Buffer.alloc(32, 7));
	const contexts = openContexts({ store, http, network, seal, dataFolder, now, answers });
	const room: EngineRoom = {
		store,
		halves: discreet({ sourceOf, destinationOf }),
		contexts,
		heldSources: new Map(),
		now,
		random: () => 0.5
	};
	const parts = { store, seal, now, room, queue };
	const streams = JSON.stringify({ orders: { path: '/orders', items: 'orders', key: 'id' } });
	const given = { baseUrl: shop.url, streams, token: 'a key of the bakery' };
	const { id } = await addSystem(parts, nordbakeriet.id, { connector: 'http-json', name: 'Shop', given });
	await store.connections.create({
		id: 'orders',
		workspaceId: nordbakeriet.id,
		name: 'Orders to books',
		sourceSystemId: id,
		stream: 'orders',
		state: 'on',
		createdAt: now()
	});
	const system = async () => {
		const found = await store.systems.byId(id);
		if (!found) throw new Error('The shop is gone.');
		return found;
	};
	return {
		id,
		parts,
		clock,
		says,
		shop,
		answers,
		given,
		system,
		findings: () => store.findings.openOf(nordbakeriet.id),
		/** Asks the shop for something, as a run does, and writes down what it has said. */
		call: async (): Promise<void> => {
			const { http: door } = contexts(await system(), { timeZone: 'UTC', signal: new AbortController().signal });
			await door.send({ method: 'GET', url: `${shop.url}/orders` });
			await answers.keep(store);
		}
	};
};
