import { allManifests, manifests } from '#connectors/registry.ts';
import { SHAPES, type StepShape } from '../connections/shapes.ts';
import type { Action } from '../persistence/connections.ts';

/** One way to do a step of the set-up: a connector, in words for a person. */
export interface Offer {
	readonly connector: string;
	readonly name: string;
	readonly summary: string;
	readonly practice: boolean;
	/** The stream to read, for a source; empty where its settings say what there is. */
	readonly stream: string;
}

const offer = (connector: string, stream: string): Offer[] => {
	const manifest = manifests[connector];
	if (!manifest) return [];
	return [{ connector, stream, name: manifest.name, summary: manifest.summary, practice: manifest.practice === true }];
};

// A described system has actions of its own names, so a step of it is known by its connector.
const isStep = (step: StepShape, action: Action | undefined): boolean =>
	step.action === action?.action ||
	(manifests[action?.connector ?? '']?.described === true && step.connectors.includes(action?.connector ?? ''));

const sameSteps = (actions: readonly Action[]) => (shape: (typeof SHAPES)[number]) =>
	shape.steps.length === actions.length && shape.steps.every((step, index) => isStep(step, actions[index]));

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
export const destinationsFor = ({ action, connector }: Pick<Action, 'action' | 'connector'>): Offer[] =>
	allManifests.flatMap(({ id, actions, described }) =>
		actions[action] || (described && id === connector) ? offer(id, '') : []
	);
