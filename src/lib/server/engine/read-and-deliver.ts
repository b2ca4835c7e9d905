import { ConnectorError } from '#connectors/connector-error.ts';
import { canonicalJson } from '#lib/domain/runs/canonical-json.ts';
import { admit } from './admit.ts';
import { deliverAll } from './deliver.ts';
import { refuseHeld } from './hold-source.ts';
import { mayGoOn } from './may-go-on.ts';
import { noteSignedIn, noteSignedOut } from './note-sign-in.ts';
import { pagesUntil } from './pages-until.ts';
import { openStream, type OpenStream } from './read-source.ts';
import type { Work } from './work.ts';

const readPages = async (work: Work, { stream, context }: OpenStream): Promise<void> => {
	const { room, connection, actions, stopped } = work;
	const { cursors } = room.store;
	let place = '';
	for await (const page of pagesUntil(context.signal, stream.read(context, await cursors.of(connection.id)))) {
		const fresh = await admit(work, page.records);
		await deliverAll(work, (tx) => [cursors.moving(tx, connection.id, page.cursor, room.now())]);
		// Where every destination is down, reading on would only pile up more.
		if (actions.every(({ system }) => stopped.has(system.id)) || !(await mayGoOn(work))) return;
		const before = place;
		place = canonicalJson(page.cursor);
		// A source that gives the same page again and again would keep us here for ever.
		if (fresh === 0 && place === before) return;
	}
};

/** Reads on from the cursor page by page, and sends each page before the next one is read. Throws what the source throws. */
export const readAndDeliver = async (work: Work, calls: AbortSignal): Promise<void> => {
	const { room, connection, signedOut } = work;
	const open = await openStream(room, connection, calls);
	const { system } = open;
	refuseHeld(room, system);
	try {
		await readPages(work, open);
	} catch (failure) {
		if (failure instanceof ConnectorError && failure.kind === 'signed-out') {
			room.heldSources.set(system.id, { failure, signInAt: await noteSignedOut(room, system.id, failure) });
		}
		throw failure;
	}
	if (system.signedIn === false) await noteSignedIn(room, signedOut.add(system.id), system.id);
};
