import type { Draft, DraftSystem } from '#lib/domain/estimate/draft.ts';

export const hasSystem = ({ systems }: Draft, id: string): boolean => systems.some((system) => system.id === id);

/** With one more system; the same one twice stays one. */
export const withSystem = (draft: Draft, { id, name, category }: DraftSystem): Draft =>
	hasSystem(draft, id) ? draft : { ...draft, systems: [...draft.systems, { id, name, category }] };

/** The next free id among ids that end in a number: own-1, own-2. */
export const nextId = (stem: string, taken: readonly { id: string }[]): string => {
	const used = new Set(taken.map(({ id }) => id));
	let number = 1;
	while (used.has(`${stem}-${number}`)) number++;
	return `${stem}-${number}`;
};

/** With a system that is not in the catalogue. */
export const withOwnSystem = (draft: Draft, name: string, category: string): Draft =>
	withSystem(draft, { id: nextId('own', draft.systems), name: name.trim(), category });

/** Without a system and without what is typed from it or into it. */
export function withoutSystem(draft: Draft, id: string): Draft {
	const handovers = draft.handovers.filter(({ source, target }) => source !== id && target !== id);
	return {
		...draft,
		systems: draft.systems.filter((system) => system.id !== id),
		handovers,
		events: draft.events.filter((event) => handovers.some((handover) => handover.event === event.id))
	};
}
