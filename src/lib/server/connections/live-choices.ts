import { ConnectorError } from '#connectors/connector-error.ts';
import type { Choice } from '#connectors/contract.ts';
import type { App } from '../app.ts';
import type { Action } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';

/** What a system offers for a step's own questions, by name of the question; nothing where it cannot be asked now. */
export const liveChoices = async (
	{ room }: Pick<App, 'room'>,
	timeZone: string,
	action: Action,
	system: System
): Promise<Record<string, Choice[]>> => {
	const offered = room.halves.destinationOf(system)?.half.actions[action.action]?.choices ?? {};
	const context = room.contexts(system, { timeZone, signal: AbortSignal.timeout(15_000), options: action.options });
	const answers = await Promise.all(
		Object.entries(offered).map(async ([name, ask]): Promise<[string, Choice[]]> => {
			try {
				return [name, await ask(context)];
			} catch (failure) {
				if (failure instanceof ConnectorError) return [name, []];
				throw failure;
			}
		})
	);
	return Object.fromEntries(answers);
};
