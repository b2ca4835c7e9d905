import type { SystemFacts } from '#connectors/contract.ts';
import { manifestOf } from '#connectors/registry.ts';
import type { System } from '../persistence/systems.ts';

type Half = 'streams' | 'actions';

/** A system that is there already, with what of it a step would use. */
export interface Use {
	readonly system: string;
	/** The stream or action. */
	readonly part: string;
	/** The system, and what of it where there is a choice. */
	readonly name: string;
	/** What of it alone. */
	readonly label: string;
	readonly signedIn: boolean | null;
}

const partsOf = (system: SystemFacts, half: Half): [string, { readonly label: string }][] =>
	Object.entries(manifestOf(system)?.[half] ?? {});

/** The one thing that a system reads or does; '' where it does nothing of the kind, null where there is a choice. */
export const onlyPart = (system: SystemFacts, half: Half): string | null => {
	const [first, ...others] = partsOf(system, half).map(([name]) => name);
	return others.length > 0 ? null : (first ?? '');
};

/** What a system is taken for without asking: `wanted` where it has that by this very name, else its only one. */
export const takenFor = (system: SystemFacts, half: Half, wanted: string): string | null => {
	const manifest = manifestOf(system);
	return manifest && !manifest.described && manifest[half][wanted] ? wanted : onlyPart(system, half);
};

/** What a step can use of the systems that are there: `wanted` of those that have it, of all others everything. */
export const usesOf = (systems: readonly System[], half: Half, wanted: string): Use[] =>
	systems.flatMap((system) => {
		const { id, name, signedIn } = system;
		const use = (part: string, label: string, called = `${name}: ${label}`): Use => {
			return { system: id, part, name: called, label, signedIn };
		};
		const manifest = manifestOf(system);
		if (manifest && !manifest.described && manifest[half][wanted]) return [use(wanted, name, name)];
		return partsOf(system, half).map(([part, { label }]) => use(part, label));
	});
