import { ConnectorError } from '#connectors/connector-error.ts';
import { deliverAll } from './deliver.ts';
import { refuseHeld } from './hold-source.ts';
import { keepCursor, openIncoming } from './incoming.ts';
import { mayGoOn } from './may-go-on.ts';
import { noteSignedIn, noteSignedOut } from './note-sign-in.ts';
import { noteFailing, noteReading } from './note-system.ts';
import { pagesPatiently } from './pages-patiently.ts';
import { noReadAgain, readAgainLater } from './read-again.ts';
import { openStream, type OpenStream } from './read-source.ts';
import type { Work } from './work.ts';

const readPages = async (work: Work, open: OpenStream): Promise<void> => {
	const { room, connection, actions, stopped } = work;
	const from = await room.store.cursors.of(connection.id);
	const incoming = openIncoming(work, pagesPatiently(open, { from, random: room.random }), keepCursor(work));
	try {
		while (await incoming.begin()) {
			await deliverAll(work, undefined, incoming);
			// Where every destination is down, reading on would only pile up more.
			if (actions.every(({ system }) => stopped.has(system.id)) || !(await mayGoOn(work))) return;
		}
	} finally {
		await incoming.close();
	}
};

/** Reads on from the cursor page by page, reads one page ahead of what is sent. Throws what the source throws. */
export const readAndDeliver = async (work: Work, calls: AbortSignal): Promise<void> => {
	const { room, connection, signedOut } = work;
	const open = await openStream(room, connection, calls);
	const { system } = open;
	refuseHeld(room, system);
	try {
		await readPages(work, open);
	} catch (failure) {
		if (failure instanceof ConnectorError) {
			await noteFailing(room, system.id, failure);
			await readAgainLater(room, connection, system, failure);
		}
		if (failure instanceof ConnectorError && failure.kind === 'signed-out') {
			room.heldSources.set(system.id, { failure, signInAt: await noteSignedOut(room, system.id, failure) });
		}
		throw failure;
	}
	if (system.signedIn === false) await noteSignedIn(room, signedOut.add(system.id), system.id);
	if (system.failing !== null) await noteReading(room, system.id);
	await noReadAgain(room, connection);
};
