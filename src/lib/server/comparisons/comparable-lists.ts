import { manifestOf } from '#connectors/registry.ts';
import type { StreamManifest, SystemFacts } from '#connectors/contract.ts';
import type { System } from '../persistence/systems.ts';

/** A list that a system can be asked for, and compared by. */
export interface ComparableList {
	/** The system and the stream in one, as forms post it. */
	readonly value: string;
	readonly systemId: string;
	readonly stream: string;
	/** The system's name, and what of it. */
	readonly label: string;
	readonly manifest: StreamManifest;
}

/** The lists of a system: what is sent to us cannot be asked for once more. */
export const listsOf = (system: SystemFacts & Pick<System, 'id' | 'name'>): ComparableList[] =>
	Object.entries(manifestOf(system)?.streams ?? {})
		.filter(([, { arrival }]) => arrival === 'polled')
		.map(([stream, manifest]) => ({
			value: `${system.id}/${stream}`,
			systemId: system.id,
			stream,
			label: `${system.name}: ${manifest.label}`,
			manifest
		}));

/** The name of a list as it stands after a number: "orders". */
export const recordsOf = (system: SystemFacts | null, stream: string): StreamManifest['record'] =>
	(system && manifestOf(system)?.streams[stream]?.record) ?? { one: 'record', many: 'records' };
