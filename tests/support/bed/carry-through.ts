import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { destinationOf, sourceOf } from '#connectors/registry.server.ts';
import { apply } from '#lib/server/apply/apply.ts';
import { openContexts } from '#lib/server/engine/contexts.ts';
import { openHttp } from '#lib/server/engine/http/http.ts';
import { openNetwork } from '#lib/server/engine/http/network.ts';
import { openStore, type Store } from '#lib/server/persistence/store.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import { until } from '../until.ts';
import { bedFile } from './bed-file.ts';
import { openBed } from './open-bed.ts';
import type { BedCount, Fault } from './wishes.ts';

/** Of three kills two come in the middle of a call, after so many calls at most, and one so many milliseconds after a start. */
const MOMENTS = ['before', 'stored', 'answered'] as const;
const CALLS = 360;
const WINDOW = 300;
/** Milliseconds until a program that makes no more calls is killed all the same. */
const PATIENCE = 10_000;

const queue = { nudge: () => undefined, alive: () => true, stop: async () => undefined };

/** Writes down the connection of a stranger's file, as `handover apply` does, and its first run. */
const setUp = async (store: Store, dataFolder: string, file: unknown): Promise<void> => {
	const now = Date.now;
	const seal = sealWith(Buffer.alloc(32, 7));
	const [http, network] = [openHttp({ allowPrivate: true }), openNetwork({ allowPrivate: true })];
	const contexts = openContexts({ store, http, network, seal, dataFolder, now });
	const halves = { sourceOf, destinationOf };
	const room = { store, halves, contexts, heldSources: new Map(), now, random: Math.random };
	await apply({ store, seal, room, queue, now }, file, {});
	const [connection] = await store.connections.switchedOn();
	await store.runs.enqueueOnce({ connectionId: connection?.id ?? '', slot: now(), queuedAt: now() });
};

export interface Hardship {
	readonly orders: number;
	/** How often the program is killed. */
	readonly kills: number;
	readonly faults: readonly Fault[];
	/** How the books keep what comes twice apart. */
	readonly once: 'key' | 'look-up';
}

export interface Survived extends BedCount {
	/** How many kills hit before everything had arrived. */
	readonly inTheMiddle: number;
	/** Deliveries that have not come to their end. */
	readonly open: number;
}

/** Lets the program carry orders whatever happens to it and to its calls; nobody does anything about it. */
export const carryThrough = async (
	place: string,
	{ orders, kills, faults, once: way }: Hardship
): Promise<Survived> => {
	const dataFolder = await mkdtemp(join(tmpdir(), 'handover-killed-'));
	const bed = await openBed({ orders, delay: 5, faults, keys: way === 'key', changes: true });
	const store = await openStore(place);
	let starts = 0;
	const start = async () => {
		const child = fork(join(import.meta.dirname, 'program.ts'), [place, dataFolder, String(++starts)], {
			execPath: process.execPath,
			execArgv: []
		});
		await once(child, 'message');
		const gone = once(child, 'exit');
		return {
			pid: child.pid ?? 0,
			gone,
			kill: async (): Promise<void> => {
				child.kill('SIGKILL');
				await gone;
			}
		};
	};

	const killOnce = async (number: number): Promise<void> => {
		const program = await start();
		if (number % 3 === 0) await pause(Math.random() * WINDOW);
		else {
			const moment = MOMENTS[Math.floor(Math.random() * MOMENTS.length)] ?? 'stored';
			bed.kill({ pid: program.pid, after: Math.floor(Math.random() * CALLS), moment });
			await Promise.race([program.gone, pause(PATIENCE)]);
		}
		await program.kill();
	};
	try {
		await setUp(store, dataFolder, bedFile(bed, { concurrency: 50, once: way }));
		let inTheMiddle = 0;
		for (let kill = 0; kill < kills; kill++) {
			await killOnce(kill);
			if ((await bed.count()).missing > 0) inTheMiddle += 1;
		}
		const program = await start();
		const isQuiet = async (): Promise<boolean> =>
			(await bed.count()).missing === 0 &&
			(await store.runs.busy()).size === 0 &&
			(await store.deliveries.connectionsWithWork(Date.now())).length === 0;
		await until('an end of everything', isQuiet);
		await program.kill();
		const [connection] = await store.connections.switchedOn();
		const { delivered = 0, unchanged = 0, ...others } = await store.deliveries.counts(connection?.id ?? '');
		const open = orders - delivered - unchanged + Object.keys(others).length;
		return { ...(await bed.count()), inTheMiddle, open };
	} finally {
		await store.close();
		await bed.close();
		await rm(dataFolder, { recursive: true, force: true });
	}
};
