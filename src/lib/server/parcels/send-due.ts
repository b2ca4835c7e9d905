import { weekSoon } from '#lib/domain/parcel/week-soon.ts';
import type { Connection } from '../persistence/connections.ts';
import { reportTime } from '../reports/report-time.ts';
import { beginParcel } from './begin-parcel.ts';
import { clearParcel, clearStep } from './clear-up.ts';
import { closeParcel, holdParcel, LIMITS, SILENT, type Parts } from './hold-parcel.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** So long before a report they set out; each is back, or given up, well before it is written. */
const LEAD = 10 * MINUTE;
const AT_A_TIME = 3;

/** The week that somebody of a business is told of within the next minutes, or null. */
const weekToCome = async ({ store, now }: Parts, workspaceId: string): Promise<string | null> => {
	const workspace = await store.workspaces.byId(workspaceId);
	if (!workspace?.reportOn) return null;
	const people = (await store.workspaces.people(workspaceId)).filter(({ reportOn }) => reportOn);
	const weeks = people.flatMap((member) => weekSoon(reportTime(workspace, member), now(), LEAD) ?? []);
	return weeks[0]?.id ?? null;
};

/** Those that are to set out now; what was sent within a day is good enough. */
const due = async (parts: Parts): Promise<{ connection: Connection; week: string }[]> => {
	const { store, now } = parts;
	const wanted = await store.parcels.wanted();
	const weeks = new Map<string, string | null>();
	for (const workspaceId of new Set(wanted.map((one) => one.workspaceId))) {
		weeks.set(workspaceId, await weekToCome(parts, workspaceId));
	}
	const found: { connection: Connection; week: string }[] = [];
	for (const connection of wanted) {
		const week = weeks.get(connection.workspaceId) ?? null;
		const newest = week === null ? null : await store.parcels.newest(connection.id);
		if (week !== null && (newest?.startedAt ?? 0) <= now() - DAY) found.push({ connection, week });
	}
	return found;
};

/** What parcels have left whose process has died, or which could not be removed at once. */
const clearUp = async (parts: Parts): Promise<void> => {
	const { store, room, now } = parts;
	for (const parcel of await store.parcels.silentSince(now() - SILENT)) {
		if (!(await store.parcels.takeOver(parcel, now()))) continue;
		await clearParcel(room, parcel.id, AbortSignal.timeout(LIMITS.clear));
		await closeParcel(parts, parcel);
	}
	for (const { step } of await store.parcels.leftDue(now())) {
		if (await store.parcels.claimStep(step, now() + 2 * LIMITS.clear))
			await clearStep(room, step, AbortSignal.timeout(LIMITS.clear));
	}
};

/**
 * Clears up what test records have left, and sends those that are due: minutes before a report of the business, once for
 * a connection and a week, whichever process comes first. The report never waits for them.
 */
export const sendDueParcels = async (parts: Parts): Promise<void> => {
	await clearUp(parts);
	const waiting = await due(parts);
	const failures: unknown[] = [];
	const next = async (): Promise<void> => {
		for (let one = waiting.shift(); one && !parts.stopping?.aborted; one = waiting.shift()) {
			try {
				const parcel = await beginParcel(parts, one.connection, one.week);
				if (parcel) await holdParcel(parts, one.connection, parcel);
			} catch (failure) {
				failures.push(failure);
			}
		}
	};
	await Promise.all(Array.from({ length: AT_A_TIME }, next));
	if (failures.length > 0) throw new AggregateError(failures, 'some test parcels could not be sent');
};
