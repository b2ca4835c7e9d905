import { newestDueSlot } from '#lib/domain/runs/slot.ts';
import type { App } from '../app.ts';
import type { Comparison } from '../persistence/comparisons.ts';
import { holdComparison, SILENT, type Claimed } from './hold-comparison.ts';

const AT_A_TIME = 3;
const HOUR_OF_NIGHT = 3;

/** The minute of the hour at which a connection is compared, so that not all ask the same systems at once. */
const minuteOf = (connectionId: string): number =>
	[...connectionId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 3_600, 7) % 60;

/** When a connection is compared, as five cron fields in its own time zone. */
export const nightOf = (connectionId: string): string => `${minuteOf(connectionId)} ${HOUR_OF_NIGHT} * * *`;

/** The newest night that is due, UTC milliseconds, or null. Nights that were missed are made up for once, by this one. */
export const dueNight = ({ connectionId, slot }: Comparison, timeZone: string, now: number): number | null =>
	newestDueSlot(nightOf(connectionId), timeZone, slot, now)?.slot ?? null;

type Parts = Pick<App, 'store' | 'room' | 'now'> & Partial<Pick<App, 'stopping'>>;

/** Compares what is due this night, a few at a time; each night once, whichever process comes first. */
export const compareDue = async (parts: Parts): Promise<void> => {
	const { store, now, stopping } = parts;
	const zones = new Map((await store.workspaces.all()).map(({ id, timeZone }) => [id, timeZone]));
	const at = now();
	const due = (await store.comparisons.switchedOn()).flatMap(({ comparison, connection }): Claimed[] => {
		const night = dueNight(comparison, zones.get(connection.workspaceId) ?? 'UTC', at);
		return night === null ? [] : [{ comparison, connection, at: night, slot: night }];
	});
	const failures: unknown[] = [];
	const next = async (): Promise<void> => {
		for (let claimed = due.shift(); claimed && !stopping?.aborted; claimed = due.shift()) {
			const { connectionId } = claimed.comparison;
			try {
				if (await store.comparisons.claim(connectionId, now(), now() - SILENT, claimed.slot))
					await holdComparison(parts, claimed, stopping);
			} catch (failure) {
				failures.push(failure);
			}
		}
	};
	await Promise.all(Array.from({ length: AT_A_TIME }, next));
	if (failures.length > 0) throw new AggregateError(failures, 'some systems could not be compared');
};
