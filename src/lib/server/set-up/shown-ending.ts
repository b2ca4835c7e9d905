import type { Ending } from '#lib/domain/endings/ending-step.ts';
import { dayOf } from '#lib/domain/runs/local-day.ts';
import type { App } from '../app.ts';
import { endingOf, putsItselfOff } from '../grants/ending-of.ts';
import { grantOf } from '../grants/grant-of.ts';
import { stillSaid } from '../health/foreseen.ts';
import type { System } from '../persistence/systems.ts';

/** What is known before of a system, as pages show it. Times are UTC milliseconds. */
export interface ShownEnding {
	/** When its login ends; null where that is not known, or is put off by itself. */
	readonly until: number | null;
	readonly kind: Ending['kind'];
	/** The day that the owner has typed, `2027-03-03`; empty where none. Null where no key or password is kept. */
	readonly keyDay: string | null;
	/** What its vendor says of its interface; all of it may be missing but `firstSeenAt`. */
	readonly notice: {
		readonly firstSeenAt: number;
		readonly sunsetAt: number | null;
		readonly isSaid: boolean;
		readonly link: string | null;
		readonly hint: string | null;
	} | null;
}

const keyDayOf = (system: System, timeZone: string): string | null => {
	if (system.keyUntil !== null) return dayOf(system.keyUntil, timeZone);
	return system.secrets !== null && !grantOf(system) ? '' : null;
};

export const shownEnding = async (
	{ store }: Pick<App, 'store'>,
	system: System,
	timeZone: string
): Promise<ShownEnding> => {
	const ends = endingOf(system);
	const [kept] = await store.interfaceNotices.of([system.id]);
	const isSaid = kept !== undefined && stillSaid(kept, system);
	return {
		until: ends && !putsItselfOff(system, ends) ? ends.at : null,
		kind: ends?.kind ?? 'login',
		keyDay: keyDayOf(system, timeZone),
		notice: kept && (isSaid || kept.hint !== null) ? { ...kept, isSaid } : null
	};
};
