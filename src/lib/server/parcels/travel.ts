import { pathsComparedFirst } from '#lib/domain/mapping/paths-read.ts';
import { markValues } from '#lib/domain/parcel/marked-values.ts';
import { referenceOf } from '#lib/domain/parcel/mark.ts';
import { readyActions } from '../engine/open-work.ts';
import type { EngineRoom } from '../engine/work.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Parcel } from '../persistence/parcels.ts';
import { Astray, astray } from './astray.ts';
import { newestRecord } from './newest-record.ts';
import { whyNotThrough } from './offer.ts';
import { sendStep } from './send-step.ts';

export type Journey = Pick<Parcel, 'arrivedAt' | 'say' | 'technical'>;

const sendAll = async (
	room: EngineRoom,
	connection: Connection,
	parcel: Parcel,
	signal: AbortSignal
): Promise<Journey> => {
	const all = await readyActions(room, connection, signal);
	const actions = all.filter((action) => whyNotThrough(action) === null);
	if (actions.length === 0) throw new Astray('No step of it can take a test record away again.');
	const { record, kinds } = await newestRecord(room, connection, actions, signal);
	const compared = new Set(all.flatMap(({ row }) => pathsComparedFirst(row)));
	const values = markValues(record.values, { mark: parcel.mark, key: record.key, kinds, compared });
	const test = { key: referenceOf(parcel.mark), values, problem: null };
	let [sent, failure] = [0, null as Astray | null];
	for (const action of actions) {
		try {
			sent += Number(await sendStep(room, { parcel, action, record: test }));
		} catch (wrong) {
			if (!(wrong instanceof Astray)) throw wrong;
			failure ??= wrong;
		}
	}
	if (!failure && sent === 0) throw new Astray('The newest record is one that no step is for, so nothing was sent.');
	if (failure) throw failure;
	return { arrivedAt: room.now(), say: null, technical: null };
};

/**
 * Sends a marked record, made after the newest real one, through every step that can take it away again, and reads it
 * back. What goes wrong is the answer; what it has made is still there then.
 */
export const travel = async (...all: Parameters<typeof sendAll>): Promise<Journey> => {
	try {
		return await sendAll(...all);
	} catch (failure) {
		const { message: say, technical } = astray('When it was made ready', failure);
		return { arrivedAt: null, say, technical };
	}
};
