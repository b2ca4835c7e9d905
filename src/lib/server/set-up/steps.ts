import { manifestOf } from '#connectors/registry.ts';
import type { Action, Connection } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';

/** One step of the set-up's progress line. */
export interface SetUpStep {
	readonly label: string;
	readonly href: string;
	readonly state: 'done' | 'now' | 'next';
}

export type Place = 'from' | 'to' | 'sample' | 'fields' | 'try' | 'on';

const LABELS: readonly (readonly [Place, string])[] = [
	['from', 'Where from'],
	['to', 'Where to'],
	['sample', 'A sample'],
	['fields', 'Which field goes where'],
	['try', 'One real record'],
	['on', 'Switch on']
];

/** How far a set-up has come: the first place that still has something to be said. */
export const firstOpenPlace = (connection: Connection, actions: readonly Action[]): Place => {
	if (!connection.sourceSystemId) return 'from';
	if (actions.some(({ systemId }) => !systemId)) return 'to';
	if (actions.some(({ mapping }) => !mapping)) return 'sample';
	return connection.triedAt ? 'on' : 'try';
};

/** The progress line as seen from one of its places. */
export const setUpSteps = (connection: Connection, actions: readonly Action[], now: Place): SetUpStep[] => {
	const places = LABELS.map(([place]) => place);
	const reached = places.indexOf(firstOpenPlace(connection, actions));
	// What lies before the open place is done; so is a sample that has been looked at on the way here.
	const isDone = (index: number) => index < reached || (index < places.indexOf(now) && LABELS[index]?.[0] === 'sample');
	return LABELS.map(([place, label], index) => ({
		label,
		href: `/connect/${connection.id}/${place}`,
		state: place === now ? 'now' : isDone(index) || (place === 'on' && connection.state === 'on') ? 'done' : 'next'
	}));
};

/** What a step is called: "contact in Nordbakeriet's address book". */
export const stepTitle = (
	{ connector, action, systemId }: Pick<Action, 'connector' | 'action' | 'systemId'>,
	systems: readonly System[]
): string => {
	const system = systems.find(({ id }) => id === systemId) ?? { connector, settings: {} };
	const label = manifestOf(system)?.actions[action]?.label;
	if (label !== undefined) return label;
	// Before a system that is described has been chosen, nobody knows what can be done there.
	return systemId && action !== '' ? `${action.charAt(0).toUpperCase()}${action.slice(1)}` : 'What is made of it';
};
