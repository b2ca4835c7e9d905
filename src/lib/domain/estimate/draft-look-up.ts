import type { Draft, DraftHandover, DraftSystem } from './draft.ts';

/** As the ways to connect a system are looked up: one that is not in the catalogue by its kind. */
export const lookUpId = ({ id, category }: DraftSystem): string => (id.startsWith('own-') ? `~${category}` : id);

/** What is looked up to learn how a handover can be connected: both systems, and the typical handover or nothing. */
export interface LookUp {
	readonly from: string;
	readonly to: string;
	readonly handover: string;
}

export function lookUpOf({ systems }: Pick<Draft, 'systems'>, { source, target, typical }: DraftHandover): LookUp {
	const idOf = (id: string): string => {
		const system = systems.find((one) => one.id === id);
		return system ? lookUpId(system) : id;
	};
	return { from: idOf(source), to: idOf(target), handover: typical };
}

/** One name for a look-up: also its path on the site. */
export const lookUpPath = ({ from, to, handover }: LookUp): string =>
	`/catalogue/pair/${encodeURIComponent(from)}/${encodeURIComponent(to)}${handover === '' ? '' : `?handover=${handover}`}`;
