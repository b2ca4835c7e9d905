import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { destinationOf, sourceOf } from '#connectors/registry.server.ts';
import { catchUp } from '#lib/server/engine/catch-up.ts';
import { openContexts } from '#lib/server/engine/contexts.ts';
import { executeRun, type EndedRun } from '#lib/server/engine/execute-run.ts';
import { openHttp } from '#lib/server/engine/http/http.ts';
import { openNetwork } from '#lib/server/engine/http/network.ts';
import type { EngineRoom } from '#lib/server/engine/work.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import { lookingAt } from './bakery-looks.ts';
import { keepBakery, TRICKY_SHOP, type Wishes } from './bakery-steps.ts';
import { MINUTE } from './bakery.ts';
import { poweredBy, powerSupply } from './power.ts';
import { tickingClock } from './ticking-clock.ts';
import { trickySource } from './tricky-source.ts';

const http = openHttp({ allowPrivate: true });
const network = openNetwork({ allowPrivate: true });
const never = new AbortController().signal;
const queue = { nudge: () => undefined, alive: () => true, stop: async () => undefined };

const freshFolder = (): string => {
	const folder = mkdtempSync(join(tmpdir(), 'handover-at-work-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
};

/** A bakery with one connection, worked on by the real engine, with a clock and a power supply that the test holds. */
export const openBakery = async (store: Store, wishes: Wishes, clock = tickingClock()) => {
	const { now } = clock;
	const [shop, power] = [trickySource(), powerSupply()];
	const ids = await keepBakery(store, wishes, now);
	const { connectionId, destinations } = ids;
	const powered = poweredBy(power, store);
	const dataFolder = freshFolder();
	const seal = sealWith(Buffer.alloc(32, 7));
	const openRoom = (): EngineRoom => ({
		store: powered,
		halves: {
			sourceOf: (system) => (system.connector === TRICKY_SHOP ? shop : sourceOf(system)),
			destinationOf: (system) => destinations.get(system.connector) ?? destinationOf(system)
		},
		contexts: openContexts({ store: powered, http, network, seal, dataFolder, now }),
		heldSources: new Map(),
		now,
		random: () => 0.5
	});
	let room = openRoom();

	/** Works on everything that is queued; answers with what came of each run. */
	const workOff = async (stopping = never, limits?: Parameters<typeof executeRun>[3]): Promise<EndedRun[]> => {
		const ended: EndedRun[] = [];
		for (;;) {
			const [next] = stopping.aborted ? [] : await powered.runs.queuedOf(connectionId);
			const result = next ? await executeRun(room, next, stopping, limits) : null;
			if (!result) return ended;
			ended.push(result);
		}
	};

	const untilQuiet = async (): Promise<void> => {
		do {
			await workOff();
			await catchUp(room);
		} while ((await powered.runs.queuedOf(connectionId)).length > 0);
	};

	return {
		...ids,
		...lookingAt(store, ids),
		store,
		clock,
		power,
		shop,
		dataFolder,
		/** What the verbs take of the app. */
		get parts() {
			return { store: powered, room, now, queue };
		},
		workOff,
		/** One run, now; answers with what came of it. */
		run: async (...how: Parameters<typeof workOff>): Promise<EndedRun> => {
			await powered.runs.enqueueOnce({ connectionId, slot: now(), queuedAt: now() });
			const [result] = await workOff(...how);
			if (!result) throw new Error('The run was not worked on.');
			return result;
		},
		/** What the timetable and the queue do by themselves, until nothing is left that can be done now. */
		untilQuiet,
		/** Lets so many minutes pass, so many at a time, while the timetable and the queue do their work. */
		pass: async (minutes: number, atATime = 1): Promise<void> => {
			for (let passed = 0; passed < minutes; passed += atATime) {
				clock.forward(atATime * MINUTE);
				await untilQuiet();
			}
		},
		/** The program is started again, a minute after it was killed. */
		restart: (): void => {
			power.restore();
			room = openRoom();
			clock.forward(MINUTE);
		}
	};
};

export type Bakery = Awaited<ReturnType<typeof openBakery>>;
