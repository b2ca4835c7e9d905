import type { Store } from '#lib/server/persistence/store.ts';
import { beginParcel } from '#lib/server/parcels/begin-parcel.ts';
import { holdParcel, LIMITS } from '#lib/server/parcels/hold-parcel.ts';
import { sendDueParcels } from '#lib/server/parcels/send-due.ts';
import { openBakery } from './bakery-at-work.ts';
import type { Wishes } from './bakery-steps.ts';
import { kari, MINUTE } from './bakery.ts';
import { PowerCut } from './power.ts';

/** A bakery that sends test parcels; Kari gets its report on Mondays at seven, in Oslo. */
export const parcelBakery = async (store: Store, wishes: Wishes) => {
	const bakery = await openBakery(store, wishes);
	const { connectionId, workspaceId, clock } = bakery;
	await store.people.create(kari);
	await store.workspaces.join(workspaceId, kari.id, 'owner', clock.now());
	await store.connections.change(connectionId, { testParcel: true });
	const send = async (limits = LIMITS): Promise<void> => {
		const connection = await bakery.connection();
		const parcel = await beginParcel(bakery.parts, connection, null);
		if (!parcel) throw new Error('One is on its way already.');
		await holdParcel(bakery.parts, connection, parcel, limits);
	};
	const passMinutes = async (minutes: number): Promise<void> => {
		for (let passed = 0; passed < minutes; passed++) {
			clock.forward(MINUTE);
			await sendDueParcels(bakery.parts);
		}
	};
	return {
		...bakery,
		/** The live ones: a restart makes others. */
		get parts() {
			return bakery.parts;
		},
		/** One, sent by hand, to its end. */
		send,
		/** What the timetable does once a minute, for so many minutes. */
		passMinutes,
		/** Sends one after the other, each killed one step later, until one comes to its end; looks after each. */
		killedAtEveryStep: async (look: (killed: string) => Promise<void>): Promise<void> => {
			for (let step = 1; ; step++) {
				bakery.power.cutAt(step);
				const cut = await send().then(
					() => false,
					(failure: unknown) => failure instanceof PowerCut
				);
				bakery.restart();
				await passMinutes(2);
				await look(`killed at ${step}`);
				if (!cut) return;
			}
		},
		setClock: (to: string) => clock.forward(Date.parse(to) - clock.now()),
		newest: () => store.parcels.newest(connectionId),
		left: () => store.parcels.leftDue(Number.MAX_SAFE_INTEGER),
		/** Everything that would count one as a record of the business. */
		counted: async () => ({
			records: await store.records.latest(connectionId, 10),
			runs: await store.runs.latest(connectionId, 10),
			samples: await store.samples.between([connectionId], 0, clock.now() + 1),
			attention: await bakery.attention()
		})
	};
};

export const NOTHING = { records: [], runs: [], samples: [], attention: [] };
