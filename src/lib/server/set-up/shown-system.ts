import { manifests } from '#connectors/registry.ts';
import type { System } from '../persistence/systems.ts';

/** A system as pages show it: nothing that is secret, nothing that is sealed. */
export interface ShownSystem {
	readonly id: string;
	readonly name: string;
	readonly connector: string;
	readonly connectorName: string;
	readonly practice: boolean;
	readonly signedIn: boolean | null;
	readonly say: string | null;
	readonly checkedAt: number | null;
	/** Why it did not work the last time, in words for a person; null where it did. */
	readonly failing: string | null;
	/** The answers to the connector's questions, without the secret ones. */
	readonly settings: Readonly<Record<string, string | number | boolean>>;
}

export const shownSystem = (system: System): ShownSystem => ({
	id: system.id,
	name: system.name,
	connector: system.connector,
	connectorName: manifests[system.connector]?.name ?? system.connector,
	practice: manifests[system.connector]?.practice === true,
	signedIn: system.signedIn,
	say: system.signInSay,
	checkedAt: system.signInAt,
	failing: system.failingSay,
	settings: system.settings
});
