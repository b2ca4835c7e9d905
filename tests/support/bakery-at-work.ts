import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { destinationOf, sourceOf } from '#connectors/registry.server.ts';
import type { Settings } from '#connectors/contract.ts';
import type { Mapping } from '#lib/domain/mapping/mapping.ts';
import { catchUp } from '#lib/server/engine/catch-up.ts';
import { openContexts } from '#lib/server/engine/contexts.ts';
import { executeRun, type EndedRun } from '#lib/server/engine/execute-run.ts';
import { openHttp } from '#lib/server/engine/http/http.ts';
import { openNetwork } from '#lib/server/engine/http/network.ts';
import type { RunLimits } from '#lib/server/engine/run-end.ts';
import type { EngineRoom } from '#lib/server/engine/work.ts';
import type { Connection } from '#lib/server/persistence/connections.ts';
import type { DeliveryState } from '#lib/domain/runs/delivery.ts';
import { newId } from '#lib/server/persistence/id.ts';
import type { Store } from '#lib/server/persistence/store.ts';
import type { System } from '#lib/server/persistence/systems.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import { nordbakeriet } from './bakery.ts';
import { poweredBy, powerSupply } from './power.ts';
import { tickingClock, type Clock } from './ticking-clock.ts';
import type { Tricky } from './tricky-destination.ts';
import { trickySource } from './tricky-source.ts';

/** One step of the bakery's connection: a destination of the test, or a real one. */
export interface Step {
	readonly connector?: string;
	readonly action?: string;
	readonly tricky?: Tricky;
	readonly settings?: Settings;
	readonly mapping?: Mapping | null;
	readonly concurrency?: number;
	/** Writes to the system of an earlier step. */
	readonly sameSystemAs?: string;
}

export interface Wishes {
	readonly steps: Readonly<Record<string, Step | Tricky>>;
	/** A real source in place of the tricky shop. */
	readonly source?: { readonly connector: string; readonly stream: string; readonly settings?: Settings };
	readonly state?: Connection['state'];
	readonly schedule?: string;
	readonly clock?: Clock;
}

const http = openHttp({ allowPrivate: true });
const network = openNetwork({ allowPrivate: true });
const never = new AbortController().signal;

const isTricky = (step: Step | Tricky): step is Tricky => 'half' in step;

/** A folder that goes with the test. */
const freshFolder = (): string => {
	const folder = mkdtempSync(join(tmpdir(), 'handover-at-work-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
};

/** A bakery with one connection, worked on by the real engine, with a clock and a power supply that the test holds. */
export const openBakery = async (store: Store, wishes: Wishes) => {
	const { steps, source, state = 'on', schedule = null, clock = tickingClock() } = wishes;
	const shop = trickySource();
	const power = powerSupply();
	const workspaceId = newId();
	const connectionId = newId();
	const systemIds = new Map<string, string>();
	const actionIds = new Map<string, string>();
	const destinations = new Map<string, Tricky>();

	const addSystem = async (name: string, connector: string, settings: Settings = {}): Promise<string> => {
		const id = newId();
		await store.systems.create({ id, workspaceId, name, connector, settings, createdAt: clock.now() });
		systemIds.set(name, id);
		return id;
	};

	await store.workspaces.create({ ...nordbakeriet, id: workspaceId });
	const { connector, stream, settings } = source ?? { connector: 'tricky-shop', stream: 'orders' };
	const sourceSystemId = await addSystem('the shop', connector, settings);
	const facts = { workspaceId, name: 'Orders', sourceSystemId, stream, schedule, state };
	const switchedOnAt = state === 'draft' ? null : clock.now();
	await store.connections.create({ id: connectionId, ...facts, switchedOnAt, createdAt: clock.now() });

	const addStep = async (name: string, given: Step | Tricky, position: number): Promise<void> => {
		const step: Step = isTricky(given) ? { tricky: given } : given;
		if (step.tricky) destinations.set(`tricky-${name}`, step.tricky);
		const of = step.tricky ? `tricky-${step.sameSystemAs ?? name}` : (step.connector ?? '');
		const known = systemIds.get(step.sameSystemAs ?? '');
		const systemId = known ?? (await addSystem(name, of, step.settings));
		const id = newId();
		const { action = 'contact', mapping = { name: 'name' }, concurrency = 1 } = step;
		const row = { id, connectionId, position, systemId, connector: of, action, mapping, concurrency };
		await store.connections.addAction({ ...row, options: {} });
		actionIds.set(name, id);
	};
	for (const [position, [name, step]] of Object.entries(steps).entries()) await addStep(name, step, position);

	const halves: EngineRoom['halves'] = {
		sourceOf: (id) => (id === 'tricky-shop' ? shop : sourceOf(id)),
		destinationOf: (id) => destinations.get(id) ?? destinationOf(id)
	};
	const dataFolder = freshFolder();
	const powered = poweredBy(power, store);
	const openRoom = (): EngineRoom => ({
		store: powered,
		halves,
		contexts: openContexts({
			store: powered,
			http,
			network,
			seal: sealWith(Buffer.alloc(32, 7)),
			dataFolder,
			now: clock.now
		}),
		heldSources: new Map(),
		now: clock.now,
		random: () => 0.5
	});
	let room = openRoom();
	const queue = { nudge: () => undefined, alive: () => true, stop: async () => undefined };

	const connection = async (): Promise<Connection> => {
		const row = await store.connections.byId(connectionId);
		if (!row) throw new Error('The connection is gone.');
		return row;
	};

	/** Works on everything that is queued; answers with what came of each run. */
	const workOff = async (stopping = never, limits?: RunLimits): Promise<EndedRun[]> => {
		const ended: EndedRun[] = [];
		for (;;) {
			const [next] = await powered.runs.queuedOf(connectionId);
			const result = next ? await executeRun(room, next, stopping, limits) : null;
			if (!result || stopping.aborted) return result ? [...ended, result] : ended;
			ended.push(result);
		}
	};

	return {
		store,
		clock,
		power,
		shop,
		workspaceId,
		connectionId,
		/** What the verbs take of the app. */
		get parts() {
			return { store: powered, room, now: clock.now, queue };
		},
		connection,
		actionId: (step: string): string => actionIds.get(step) ?? '',
		system: async (name: string): Promise<System> => {
			const row = await store.systems.byId(systemIds.get(name) ?? '');
			if (!row) throw new Error(`There is no system called ${name}.`);
			return row;
		},
		workOff,
		/** One run, now. */
		run: async (stopping = never, limits?: RunLimits): Promise<EndedRun> => {
			await powered.runs.enqueueOnce({ connectionId, slot: clock.now(), queuedAt: clock.now() });
			const [result] = await workOff(stopping, limits);
			if (!result) throw new Error('The run was not worked on.');
			return result;
		},
		/** What the timetable and the queue do by themselves, until nothing is left that can be done now. */
		untilQuiet: async (): Promise<void> => {
			do await workOff();
			while (await catchUp(room));
		},
		/** The program is started again after it was killed. */
		restart: (): void => {
			power.restore();
			room = openRoom();
			clock.forward(60_000);
		},
		/** The state of each order at a step, in the order in which they came. */
		states: async (step: string): Promise<[name: string, state: DeliveryState][]> => {
			const records = (await store.records.latest(connectionId, 1000)).toReversed();
			const rows = await store.deliveries.ofRecords(records.map(({ id }) => id));
			const here = new Map(rows.flatMap((row) => (row.actionId === actionIds.get(step) ? [[row.recordId, row]] : [])));
			return records.flatMap(({ id, values, key }) => {
				const row = here.get(id);
				return row ? [[String(values?.name ?? key), row.state]] : [];
			});
		},
		/** The delivery of an order at a step. */
		delivery: async (step: string, name: string) => {
			const record = await store.records.byKey(connectionId, `order of ${name}`);
			const rows = record ? await store.deliveries.ofRecords([record.id]) : [];
			const row = rows.find(({ actionId }) => actionId === actionIds.get(step));
			if (!row) throw new Error(`There is no delivery for ${name}.`);
			return row;
		}
	};
};

export type Bakery = Awaited<ReturnType<typeof openBakery>>;

/** Whose records a destination holds, in the order in which they came. */
export const namesIn = ({ stored }: Tricky): unknown[] => stored.map(({ values }) => values.name);
