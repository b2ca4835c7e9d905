import { manifests } from '#connectors/registry.ts';
import { scheduleProblem } from '#lib/domain/runs/schedule.ts';
import type { App } from '../app.ts';
import { openStream } from '../engine/read-source.ts';
import { Mistake } from '../mistake.ts';
import type { Action } from '../persistence/connections.ts';
import { newId } from '../persistence/id.ts';
import type { System } from '../persistence/systems.ts';
import type { ApplyFile } from './apply-file.ts';

type Entry = ApplyFile['connections'][string];

const systemOf = (systems: ReadonlyMap<string, System>, name: string, wanted: string): System => {
	const system = systems.get(wanted);
	if (!system) throw new Mistake(`${name}: there is no system called ${wanted}.`);
	return system;
};

/** Checks every connection before anything is written. Throws `Mistake` naming it. */
export const checkConnections = (file: ApplyFile, connectors: ReadonlyMap<string, string>): void => {
	const manifestOf = (name: string, system: string) => {
		const manifest = manifests[connectors.get(system) ?? ''];
		if (!manifest) throw new Mistake(`${name}: there is no system called ${system}.`);
		return manifest;
	};
	for (const [name, { source, actions, schedule }] of Object.entries(file.connections)) {
		const stream = manifestOf(name, source.system).streams[source.stream];
		if (!stream) throw new Mistake(`${name}: ${source.system} has no stream called ${source.stream}.`);
		if (stream.arrival === 'polled' && !schedule) throw new Mistake(`${name}: it needs a schedule.`);
		const problem = schedule && scheduleProblem(schedule);
		if (problem) throw new Mistake(`${name}: ${problem}`);
		for (const { system, action } of actions) {
			if (!manifestOf(name, system).actions[action]) throw new Mistake(`${name}: ${system} has no action called ${action}.`);
		}
	}
};

const applyActions = async (
	{ store }: Pick<App, 'store'>,
	connectionId: string,
	name: string,
	{ actions }: Entry,
	systems: ReadonlyMap<string, System>
): Promise<void> => {
	const before = await store.connections.actions(connectionId);
	if (before.length > actions.length) {
		throw new Mistake(`${name}: it has more actions than the file. Remove the connection in the screen first.`);
	}
	for (const [position, { system, action, mapping, options, concurrency }] of actions.entries()) {
		const { id: systemId, connector } = systemOf(systems, name, system);
		const row: Partial<Action> = { systemId, connector, action, mapping, options, concurrency };
		const same = before[position];
		if (same) await store.connections.changeAction(same.id, row);
		else {
			const facts = { id: newId(), connectionId, position, connector, action, options, concurrency };
			await store.connections.addAction({ ...facts, systemId, mapping });
		}
	}
};

/** Adds or changes the connections of a file; answers with their names. */
export const applyConnections = async (
	app: Pick<App, 'store' | 'room' | 'now'>,
	workspaceId: string,
	file: ApplyFile,
	systems: ReadonlyMap<string, System>
): Promise<string[]> => {
	const { store, room, now } = app;
	for (const [name, entry] of Object.entries(file.connections)) {
		const source = systemOf(systems, name, entry.source.system);
		const before = await store.connections.byName(workspaceId, name);
		const id = before?.id ?? newId();
		const facts = {
			sourceSystemId: source.id,
			stream: entry.source.stream,
			schedule: entry.schedule ?? null,
			minutesEach: entry.minutesEach ?? before?.minutesEach ?? null
		};
		if (!before) {
			await store.connections.create({ id, workspaceId, name, ...facts, state: 'draft', createdAt: now() });
		}
		await applyActions(app, id, name, entry, systems);
		if (!before && entry.earlier === 'leave') {
			const draft = { id, workspaceId, ...facts };
			const { stream, context } = await openStream(room, draft, AbortSignal.timeout(30_000));
			const cursor = await stream.now(context);
			await store.atomically((tx) => [store.cursors.moving(tx, id, cursor, now())]);
		}
		const switchedOnAt = before?.switchedOnAt ?? now();
		await store.connections.change(id, { ...facts, state: entry.state, switchedOnAt });
	}
	return Object.keys(file.connections);
};
