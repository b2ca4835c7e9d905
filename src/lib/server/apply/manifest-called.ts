import type { Manifest, SystemFacts } from '#connectors/contract.ts';
import { manifestOf } from '#connectors/registry.ts';
import { Mistake } from '../mistake.ts';

export type NamedSystem = SystemFacts & { readonly name: string };

/** What the system of this name can do. Throws `Mistake` naming the place in the file where there is none. */
export type ManifestCalled = (place: string, system: string) => Manifest;

/** By the names of those that are there, and of those of the file, which come last and win. */
export const manifestCalled = (systems: readonly NamedSystem[]): ManifestCalled => {
	const named = new Map(systems.map((system) => [system.name, system]));
	return (place, system) => {
		const facts = named.get(system);
		const manifest = facts && manifestOf(facts);
		if (!manifest) throw new Mistake(`${place}: there is no system called ${system}.`);
		return manifest;
	};
};

/** What else could have been meant. */
export const knownAre = (parts: object): string =>
	Object.keys(parts).length > 0 ? ` Known are ${Object.keys(parts).join(', ')}.` : '';
