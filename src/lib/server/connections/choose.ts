import { manifestOf } from '#connectors/registry.ts';
import type { SettingField, SystemFacts } from '#connectors/contract.ts';
import type { App } from '../app.ts';
import { Mistake } from '../mistake.ts';
import type { Action, Connection } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';
import { nameItself } from './name-itself.ts';
import { readSettings } from './settings-form.ts';

/** Says where a connection reads from. Another source makes the earlier trial and mapping worthless, so they go. */
export const chooseSource = async (
	{ store }: Pick<App, 'store'>,
	connection: Connection,
	system: System,
	stream: string
): Promise<void> => {
	if (!manifestOf(system)?.streams[stream]) throw new Mistake(`${system.name} has nothing like that to read.`);
	const isSame = connection.sourceSystemId === system.id && connection.stream === stream;
	if (isSame) return;
	await store.connections.change(connection.id, { sourceSystemId: system.id, stream, triedAt: null });
	for (const action of await store.connections.actions(connection.id)) {
		await store.connections.changeAction(action.id, { mapping: null });
	}
	await nameItself({ store }, connection);
};

/** Says which system does a step, and by which of its actions. */
export const chooseDestination = async (
	{ store }: Pick<App, 'store'>,
	connection: Connection,
	step: Action,
	system: System,
	action = step.action
): Promise<void> => {
	if (!manifestOf(system)?.actions[action]) {
		throw new Mistake(`${system.name} cannot do this step. Choose another system for it.`);
	}
	if (step.systemId === system.id && step.action === action) return;
	const keepsMapping = step.connector === system.connector && step.action === action;
	await store.connections.changeAction(step.id, {
		systemId: system.id,
		connector: system.connector,
		action,
		...(keepsMapping ? {} : { mapping: null, options: {} })
	});
	await store.connections.change(connection.id, { triedAt: null });
	await nameItself({ store }, connection);
};

/** The questions that a step itself has, such as which address book. */
export const optionFields = (system: SystemFacts, action: string): readonly SettingField[] =>
	manifestOf(system)?.actions[action]?.options ?? [];

/** Saves the answers to a step's own questions. Throws `Mistake` with a sentence per field. */
export const saveOptions = async (
	{ store }: Pick<App, 'store'>,
	action: Action,
	system: SystemFacts,
	given: Readonly<Record<string, string | boolean | undefined>>
): Promise<void> => {
	const { settings } = readSettings(optionFields(system, action.action), given);
	await store.connections.changeAction(action.id, { options: settings });
};
