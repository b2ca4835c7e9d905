import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Parcel } from '../persistence/parcels.ts';
import { clearParcel } from './clear-up.ts';
import { travel } from './travel.ts';

const BEAT = 10_000;
/** Milliseconds: without a sign of life for so long, whoever sent it has died. */
export const SILENT = 60_000;

/** Milliseconds that one may take until it has been read back, and until it is removed; and at the end of the program. */
export const LIMITS = { travel: 240_000, clear: 60_000, stopping: 5_000 };

const STOPPED = 'Handover was stopped while it was on its way.';

export type Parts = Pick<App, 'store' | 'room' | 'now'> & Partial<Pick<App, 'stopping'>>;

/** Notes that a test record's journey is over, whatever came of it. */
export const closeParcel = async ({ store, now }: Parts, { id, arrivedAt, say }: Parcel): Promise<void> => {
	const isOver = { endedAt: now(), state: arrivedAt === null ? ('failed' as const) : ('arrived' as const) };
	await store.parcels.change(id, { ...isOver, say: arrivedAt === null ? (say ?? STOPPED) : null });
};

/** Sends a test record that has been begun, takes away again what it has made, and keeps how it went. */
export const holdParcel = async (
	parts: Parts,
	connection: Connection,
	parcel: Parcel,
	limits = LIMITS
): Promise<void> => {
	const { store, room, now, stopping } = parts;
	const late = AbortSignal.timeout(limits.travel);
	const beat = () => void Promise.resolve(store.parcels.beat(parcel.id, now())).catch(() => undefined);
	const heart = setInterval(beat, BEAT);
	try {
		const journey = await travel(room, connection, parcel, stopping ? AbortSignal.any([stopping, late]) : late);
		const result = stopping?.aborted && journey.arrivedAt === null ? { ...journey, say: STOPPED } : journey;
		await store.parcels.change(parcel.id, result);
		await clearParcel(room, parcel.id, AbortSignal.timeout(stopping?.aborted ? limits.stopping : limits.clear));
		await closeParcel(parts, { ...parcel, ...result });
	} finally {
		clearInterval(heart);
	}
};
