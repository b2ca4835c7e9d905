import { ConnectorError } from '#connectors/connector-error.ts';
import type { SourceRecord } from '#connectors/contract.ts';
import type { ReadSide } from '#lib/domain/match/nightly/compared.ts';
import { openSide } from '#lib/domain/match/nightly/open-side.ts';
import type { SideTerms } from '#lib/domain/match/nightly/terms.ts';
import { isMarked } from '#lib/domain/parcel/mark.ts';
import { canonicalJson } from '#lib/domain/runs/canonical-json.ts';
import { refuseHeld } from '../engine/hold-source.ts';
import { noteSignedIn, noteSignedOut } from '../engine/note-sign-in.ts';
import { noteFailing, noteReading } from '../engine/note-system.ts';
import { pagesUntil } from '../engine/pages-until.ts';
import { openStream, type OpenStream } from '../engine/read-source.ts';
import type { EngineRoom } from '../engine/work.ts';

/** How many records of one list are held against the other. */
const MOST = 100_000;

export interface ListToRead {
	readonly connectionId: string;
	readonly workspaceId: string;
	readonly systemId: string;
	readonly side: SideTerms;
	/** What is older is left alone, UTC milliseconds. */
	readonly from: number;
	/** Whether a record is to stand on the other side at all. */
	readonly isMeant: (record: SourceRecord) => boolean;
}

const tooMany = (system: string): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `${system} has more than ${MOST.toLocaleString('en-GB')} records in this time. Compare fewer days.`
	});

const readAll = async (open: OpenStream, { side, from, isMeant }: ListToRead): Promise<ReadSide> => {
	const { stream, context, system } = open;
	const { timeZone, signal } = context;
	const list = openSide(side, { timeZone, from, most: MOST });
	let place = '';
	for await (const { records, cursor } of pagesUntil(signal, stream.read(context, null, from))) {
		for (const record of records) {
			if (isMeant(record) && !isMarked(record.values) && !list.take(record, record.problem !== undefined))
				throw tooMany(system.name);
		}
		// A source that gives the same empty page for ever has come to its end.
		const before = place;
		place = canonicalJson(cursor);
		if (records.length === 0 && place === before) break;
	}
	return list.read();
};

/** Reads one list of a comparison to its end and writes nothing there. Throws `ConnectorError`. */
export const readList = async (room: EngineRoom, list: ListToRead, signal: AbortSignal): Promise<ReadSide> => {
	const { connectionId: id, workspaceId, systemId, side } = list;
	const open = await openStream(room, { id, workspaceId, sourceSystemId: systemId, stream: side.stream }, signal);
	const { system } = open;
	refuseHeld(room, system);
	let read: ReadSide;
	try {
		read = await readAll(open, list);
	} catch (failure) {
		if (failure instanceof ConnectorError) await noteFailing(room, systemId, failure);
		if (failure instanceof ConnectorError && failure.kind === 'signed-out') {
			room.heldSources.set(systemId, { failure, signInAt: await noteSignedOut(room, systemId, failure) });
		}
		throw failure;
	}
	if (system.signedIn === false) await noteSignedIn(room, new Set([systemId]), systemId);
	if (system.failing !== null) await noteReading(room, systemId);
	return read;
};
