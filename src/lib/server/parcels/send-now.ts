import { Mistake } from '../mistake.ts';
import type { Connection } from '../persistence/connections.ts';
import { beginParcel } from './begin-parcel.ts';
import { holdParcel, type Parts } from './hold-parcel.ts';
import { parcelOffer } from './offer.ts';

const refuseNotOffered = async (parts: Parts, connection: Connection): Promise<void> => {
	const { offered, leftOut } = await parcelOffer(parts, connection);
	if (!offered) throw new Mistake(`No test parcel can be sent through this connection. ${leftOut.join(' ')}`.trim());
};

/**
 * Sends a test record at once, and answers with the end of it, which nobody needs to wait for. Throws `Mistake` where
 * the connection does not run, cannot send one, or is sending one.
 */
export const sendParcelNow = async (parts: Parts, connection: Connection): Promise<{ end: Promise<void> }> => {
	if (connection.state !== 'on') throw new Mistake('The connection is paused. Let it go on first.');
	await refuseNotOffered(parts, connection);
	const parcel = await beginParcel(parts, connection, null);
	if (!parcel) throw new Mistake('A test parcel is on its way at this moment.');
	return { end: holdParcel(parts, connection, parcel) };
};

/** Says whether a test record is sent before every weekly report. Throws `Mistake` where none can be. */
export const wantParcel = async (parts: Parts, connection: Connection, wanted: boolean): Promise<void> => {
	if (wanted) await refuseNotOffered(parts, connection);
	await parts.store.connections.change(connection.id, { testParcel: wanted });
};
