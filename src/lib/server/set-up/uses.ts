import type { SystemFacts } from '#connectors/contract.ts';
import { manifestOf } from '#connectors/registry.ts';
import type { System } from '../persistence/systems.ts';

type Half = 'streams' | 'actions';

/** A system that is there already, with what of it a step would use. */
export interface Use {
	readonly system: string;
	/** The stream or action. */
	readonly part: string;
	readonly name: string;
	readonly signedIn: boolean | null;
}

const partsOf = (system: SystemFacts, half: Half): [string, { readonly label: string }][] =>
	Object.entries(manifestOf(system)?.[half] ?? {});

/** The one thing that a system reads or does; '' where it does nothing of the kind, null where there is a choice. */
export const onlyPart = (system: SystemFacts, half: Half): string | null => {
	const [first, ...others] = partsOf(system, half).map(([name]) => name);
	return others.length > 0 ? null : (first ?? '');
};

/**
 * What a step can use of the systems that are there. A connector that says itself what it does is used for `wanted`; of
 * a system that is described by its settings everything is offered.
 */
export const usesOf = (systems: readonly System[], half: Half, wanted: string): Use[] =>
	systems.flatMap((system) => {
		const { id, name, signedIn } = system;
		const use = (part: string, label: string): Use => ({ system: id, part, name: label, signedIn });
		if (!manifestOf(system)?.described) return [use(wanted, name)];
		return partsOf(system, half).map(([part, { label }]) => use(part, `${name}: ${label}`));
	});
