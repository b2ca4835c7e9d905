import { allManifests, manifests } from '#connectors/registry.ts';
import { SHAPES, type StepShape } from '../connections/shapes.ts';
import type { Action } from '../persistence/connections.ts';

/** One way to do a step of the set-up: a connector, in words for a person. */
export interface Offer {
	readonly connector: string;
	readonly name: string;
	readonly summary: string;
	readonly practice: boolean;
	/** The stream to read, for a source; empty where there is a choice of its own. */
	readonly stream: string;
	/** Whether it is what most take for this step. */
	readonly usual: boolean;
}

const offer = (connector: string, stream: string, usual: boolean): Offer[] => {
	const manifest = manifests[connector];
	if (!manifest) return [];
	const { name, summary, practice = false } = manifest;
	return [{ connector, stream, name, summary, practice, usual }];
};

/** The usual ones first, then by name whatever else there is; practice last, unless it is all for practice. */
const withOthers = (usual: readonly Offer[], others: readonly Offer[]): Offer[] => {
	const known = new Set(usual.map(({ connector }) => connector));
	const rest = others.filter(({ connector }) => !known.has(connector));
	return [
		...usual,
		...rest.toSorted((a, b) => Number(a.practice) - Number(b.practice) || a.name.localeCompare(b.name, 'en'))
	];
};

// A described system has actions of its own names, so a step of it is known by its connector.
const isStep = (step: StepShape, action: Action | undefined): boolean =>
	step.action === action?.action ||
	(manifests[action?.connector ?? '']?.described === true && step.connectors.includes(action?.connector ?? ''));

const sameSteps = (actions: readonly Action[]) => (shape: (typeof SHAPES)[number]) =>
	shape.steps.length === actions.length && shape.steps.every((step, index) => isStep(step, actions[index]));

/** Whether every step is for trying out, so that the source should be too. */
export const isPractice = (actions: readonly Pick<Action, 'connector'>[]): boolean =>
	actions.length > 0 && actions.every(({ connector }) => manifests[connector]?.practice === true);

/** Where the records of a connection with these steps can come from: of every system, what most take first. */
export const sourcesFor = (actions: readonly Action[]): Offer[] => {
	const usual = SHAPES.filter(sameSteps(actions)).flatMap(({ sources }) => sources);
	const unique = new Map(usual.map((source) => [`${source.connector}/${source.stream}`, source]));
	const offers = [...unique.values()].flatMap(({ connector, stream }) => offer(connector, stream, true));
	const all = allManifests.flatMap(({ id, streams, described }) =>
		described || Object.keys(streams).length > 0 ? offer(id, '', false) : []
	);
	return withOthers(
		isPractice(actions) ? offers.toSorted((a, b) => Number(b.practice) - Number(a.practice)) : offers,
		all
	);
};

/** Which connectors can do a step: those that do just this first, then whatever else can do anything. */
export const destinationsFor = ({ action, connector }: Pick<Action, 'action' | 'connector'>): Offer[] =>
	withOthers(
		allManifests.flatMap(({ id, actions, described }) =>
			actions[action] || (described && id === connector) ? offer(id, '', true) : []
		),
		allManifests.flatMap(({ id, actions, described }) =>
			described || Object.keys(actions).length > 0 ? offer(id, '', false) : []
		)
	);

/** Which systems can be asked for a list, whatever it is wanted for. */
export const readableOffers = (): Offer[] =>
	withOthers(
		[],
		allManifests.flatMap(({ id, streams, described }) =>
			described || Object.values(streams).some(({ arrival }) => arrival === 'polled') ? offer(id, '', false) : []
		)
	);
