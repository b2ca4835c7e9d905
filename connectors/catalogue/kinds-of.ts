import type { StandsFor } from './typical-types.ts';

/** A system that the owner uses: of the catalogue, plain (`~forms`), or one of their own. */
export interface Chosen {
	readonly id: string;
	readonly name: string;
	readonly category: string;
}

/** Every kind of work that a system does: its own, and those it brings along. */
export const kindsOf = ({ id, category }: Chosen, standsFor: readonly StandsFor[]): ReadonlySet<string> =>
	new Set([
		category,
		...standsFor.filter((row) => row.category === category || row.ids?.includes(id)).flatMap((row) => row.as)
	]);
