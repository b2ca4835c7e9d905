import { manifestOf } from '#connectors/registry.ts';
import type { App } from '../app.ts';
import { changingStep } from '../connections/change-step.ts';
import { mappingEntry } from '../diary/mapping-entry.ts';
import { about, writing } from '../diary/writing.ts';
import type { Connection } from '../persistence/connections.ts';
import { newId } from '../persistence/id.ts';
import type { System } from '../persistence/systems.ts';
import type { ConnectionEntry } from './apply-file.ts';
import { givenAnswers, keptAnswers } from './given-answers.ts';
import { systemCalled } from './system-called.ts';

/** Brings a connection's actions to what the file says, each in its place. */
export const applyActions = async (
	parts: Pick<App, 'store' | 'now'>,
	connection: Connection,
	{ actions }: ConnectionEntry,
	systems: ReadonlyMap<string, System>
): Promise<void> => {
	const { store } = parts;
	const { id: connectionId } = connection;
	const before = await store.connections.actions(connectionId);
	for (const [position, entry] of actions.entries()) {
		const { action, mapping, concurrency, when, each } = entry;
		const system = systemCalled(systems, entry.system);
		const questions = manifestOf(system)?.actions[action]?.options ?? [];
		const { settings: options } = keptAnswers(action, questions, givenAnswers(action, questions, entry.options));
		const reach = when || each ? { ...(when && { when }), ...(each && { each }) } : null;
		const row = { systemId: system.id, connector: system.connector, action, mapping, reach, options, concurrency };
		const same = before[position];
		if (same) {
			const changing = await changingStep(store, same, row);
			const diary = connection.state === 'draft' ? null : mappingEntry(same, [...systems.values()], row);
			await store.atomically((tx) => [...changing(tx), diary ? writing(parts, tx, about(connection), diary) : []]);
		} else await store.connections.addAction({ id: newId(), connectionId, position, ...row });
	}
};
