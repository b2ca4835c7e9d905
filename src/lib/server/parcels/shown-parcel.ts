import { nameOf } from '#lib/domain/parcel/mark.ts';
import { sayForReport, sayResult } from '#lib/domain/parcel/say-parcel.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { parcelOffer } from './offer.ts';

const resultOf = async (parts: Pick<App, 'store'>, connectionId: string) => {
	const newest = await parts.store.parcels.newest(connectionId);
	const left = newest ? await parts.store.parcels.left({ connectionId }) : [];
	const own = left.filter(({ step }) => step.parcelId === newest?.id).length;
	return { left, newest: newest && { ...newest, left: own } };
};

/** What the page of a connection shows of its test parcel; null where something else runs the connection. */
export const shownParcel = async (parts: Pick<App, 'store' | 'room'>, connection: Connection) => {
	if (connection.kind !== 'ours') return null;
	const { newest, left } = await resultOf(parts, connection.id);
	const names = new Map(
		left.length === 0 ? [] : (await parts.store.systems.of(connection.workspaceId)).map(({ id, name }) => [id, name])
	);
	return {
		on: connection.testParcel,
		...(await parcelOffer(parts, connection)),
		newest: newest && {
			state: newest.state,
			arrived: newest.arrivedAt !== null,
			startedAt: newest.startedAt,
			say: sayResult(newest),
			technical: newest.technical
		},
		left: left.map(({ mark, step }) => ({
			name: nameOf(mark),
			system: names.get(step.systemId) ?? 'the system',
			link: step.receipt?.link ?? null
		}))
	};
};

/** What the weekly report says of it; null where none is sent before it. */
export const parcelForReport = async (
	parts: Pick<App, 'store' | 'now'>,
	connection: Connection,
	{ locale, timeZone }: Pick<Workspace, 'locale' | 'timeZone'>
): Promise<string | null> => {
	if (!connection.testParcel || connection.state !== 'on') return null;
	const { newest } = await resultOf(parts, connection.id);
	return sayForReport(newest, { now: parts.now(), locale, timeZone });
};
