import { allManifests, manifests } from '#connectors/registry.ts';
import { SHAPES } from '../connections/shapes.ts';
import type { Action } from '../persistence/connections.ts';

/** One way to do a step of the set-up: a connector, in words for a person. */
export interface Offer {
	readonly connector: string;
	readonly name: string;
	readonly summary: string;
	readonly practice: boolean;
	/** The stream to read, for a source. */
	readonly stream: string;
}

const offer = (connector: string, stream: string): Offer[] => {
	const manifest = manifests[connector];
	if (!manifest) return [];
	return [{ connector, stream, name: manifest.name, summary: manifest.summary, practice: manifest.practice === true }];
};

const sameSteps = (actions: readonly Action[]) => (shape: (typeof SHAPES)[number]) =>
	shape.steps.length === actions.length && shape.steps.every((step, index) => step.action === actions[index]?.action);

/** Whether every step is for trying out, so that the source should be too. */
export const isPractice = (actions: readonly Pick<Action, 'connector'>[]): boolean =>
	actions.every(({ connector }) => manifests[connector]?.practice === true);

/** Where the records of a connection with these steps can come from. */
export const sourcesFor = (actions: readonly Action[]): Offer[] => {
	const usual = SHAPES.filter(sameSteps(actions)).flatMap(({ sources }) => sources);
	const unique = new Map(usual.map((source) => [`${source.connector}/${source.stream}`, source]));
	const offers = [...unique.values()].flatMap(({ connector, stream }) => offer(connector, stream));
	return isPractice(actions) ? offers.toSorted((a, b) => Number(b.practice) - Number(a.practice)) : offers;
};

/** Which connectors can do a step. */
export const destinationsFor = (action: Pick<Action, 'action'>): Offer[] =>
	allManifests.flatMap(({ id, actions }) => (actions[action.action] ? offer(id, '') : []));
