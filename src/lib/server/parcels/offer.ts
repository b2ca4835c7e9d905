import { whyNoParcel } from '#lib/domain/parcel/why-not.ts';
import type { App } from '../app.ts';
import { halfOf } from '../engine/open-work.ts';
import type { ReadyAction } from '../engine/work.ts';
import type { Connection } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';

/** Why no test record travels through a step, in one sentence; null where one may. */
export const whyNotThrough = ({ system, half }: Pick<ReadyAction, 'half'> & { system: Pick<System, 'name'> }) =>
	whyNoParcel({
		system: system.name,
		removes: half?.action.remove !== undefined,
		readsBack: half?.manifest.readsBack === true && half.action.readBack !== undefined,
		findsAgain: half?.manifest.once === 'key' || half?.action.lookUp !== undefined,
		noParcel: half?.manifest.noParcel ?? null
	});

export interface ParcelOffer {
	/** Whether there is a step that a test record may travel through. */
	readonly offered: boolean;
	/** One sentence for each step that it leaves out. */
	readonly leftOut: readonly string[];
}

/** Whether a connection can send a test record, and what it would leave out. */
export const parcelOffer = async (
	{ store, room }: Pick<App, 'store' | 'room'>,
	{ id, kind }: Pick<Connection, 'id' | 'kind'>
): Promise<ParcelOffer> => {
	const steps = kind === 'ours' ? await store.connections.actions(id) : [];
	const whys = await Promise.all(
		steps.map(async ({ systemId, action }) => {
			const system = systemId ? await store.systems.byId(systemId) : null;
			return system ? whyNotThrough({ system, half: halfOf(room, system, action) }) : 'A step has no system yet.';
		})
	);
	return { offered: whys.includes(null), leftOut: [...new Set(whys.filter((why) => why !== null))] };
};
