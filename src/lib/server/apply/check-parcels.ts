import { halfOf } from '../engine/open-work.ts';
import type { EngineRoom } from '../engine/work.ts';
import { Mistake } from '../mistake.ts';
import { whyNotThrough } from '../parcels/offer.ts';
import type { ApplyFile } from './apply-file.ts';
import type { NamedSystem } from './manifest-called.ts';

/** Looks whether a test parcel can be sent wherever a file wants one. Throws `Mistake` before anything is written. */
export const checkParcels = (
	{ room }: { room: Pick<EngineRoom, 'halves'> },
	file: ApplyFile,
	systems: readonly NamedSystem[]
): void => {
	const named = new Map(systems.map((system) => [system.name, system]));
	for (const [name, { testParcel, actions }] of Object.entries(file.connections)) {
		if (!testParcel) continue;
		const whys = actions.map((action) => {
			const system = named.get(action.system);
			return system ? whyNotThrough({ system, half: halfOf(room, system, action.action) }) : null;
		});
		if (!whys.includes(null)) throw new Mistake(`${name}: no test parcel can be sent through it. ${whys.join(' ')}`);
	}
};
