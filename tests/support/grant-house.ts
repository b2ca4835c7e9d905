import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { xeroBooks } from '#connectors/xero/fixtures/xero-books.ts';
import { destinationOf, sourceOf } from '#connectors/registry.server.ts';
import { addSystem } from '#lib/server/connections/save-system.ts';
import { openContexts } from '#lib/server/engine/contexts.ts';
import { discreet } from '#lib/server/engine/discreet.ts';
import { openHttp } from '#lib/server/engine/http/http.ts';
import { openNetwork } from '#lib/server/engine/http/network.ts';
import type { EngineRoom } from '#lib/server/engine/work.ts';
import { beginSignIn } from '#lib/server/grants/begin.ts';
import { begunBy, finishSignIn } from '#lib/server/grants/finish.ts';
import { openedTokens } from '#lib/server/grants/tokens.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import type { System } from '#lib/server/persistence/systems.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import { kari, nordbakeriet } from './bakery.ts';
import { agree, APP, startOidc } from './oidc.ts';

export const CALLBACK = 'http://127.0.0.1:3000/oauth/callback';
export const KEY = Buffer.alloc(32, 7);

const http = openHttp({ allowPrivate: true });
const network = openNetwork({ allowPrivate: true });
const queue = { nudge: () => undefined, alive: () => true, stop: async () => undefined };

/** A bakery that signs in at its accounts on a real OAuth server; the clock can be put forward. */
export const openGrantHouse = async (store: Store) => {
	const [oidc, books] = await Promise.all([startOidc([CALLBACK]), xeroBooks({ takes: (token) => token.length > 20 })]);
	const dataFolder = mkdtempSync(join(tmpdir(), 'handover-grants-'));
	onTestFinished(async () => {
		await Promise.all([oidc.close(), books.close(), rm(dataFolder, { recursive: true, force: true })]);
	});
	await store.workspaces.create(nordbakeriet);
	const seal = sealWith(KEY);
	let ahead = 0;
	const now = (): number => Date.now() + ahead;
	const contexts = openContexts({ store, http, network, seal, dataFolder, now });
	const halves = discreet({ sourceOf, destinationOf });
	const room: EngineRoom = { store, halves, contexts, heldSources: new Map(), now, random: () => 0.5 };
	const parts = { store, seal, now, room, queue };
	const addresses = { authorizeUrl: oidc.authorizeUrl, tokenUrl: oidc.tokenUrl, baseUrl: books.url };
	const { id } = await addSystem(parts, nordbakeriet.id, { connector: 'xero', given: { ...addresses, ...APP } });

	const system = async (): Promise<System> => {
		const found = await store.systems.byId(id);
		if (!found) throw new Error('The system is gone.');
		return found;
	};
	const context = async (signal = new AbortController().signal) =>
		contexts(await system(), { timeZone: 'Europe/Oslo', signal });
	const begin = async (redirect = CALLBACK): Promise<URL> =>
		beginSignIn(seal, await system(), await context(), { person: kari.id, redirect, next: '/home', now: now() });
	/** What the page does that people are sent back to. */
	const finish = async (answer: URL, person = kari.id, workspace = nordbakeriet.id): Promise<boolean> =>
		finishSignIn(parts, begunBy(parts, { person, workspace }, answer.searchParams), answer.searchParams);

	return {
		oidc,
		books,
		parts,
		id,
		seal,
		system,
		context,
		begin,
		finish,
		/** The whole way: to the server, there and back again. */
		signIn: async (): Promise<boolean> => finish(await agree(await begin())),
		access: async (refused?: string): Promise<string> => (await context()).access(refused),
		tokens: async () => openedTokens(seal, await system()),
		forward: (milliseconds: number): void => void (ahead += milliseconds)
	};
};

export type GrantHouse = Awaited<ReturnType<typeof openGrantHouse>>;
