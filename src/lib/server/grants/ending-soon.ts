import { STEPS } from '#lib/domain/endings/ending-step.ts';
import type { App } from '../app.ts';
import type { System } from '../persistence/systems.ts';
import { endingOf, putsItselfOff } from './ending-of.ts';

const DAY = 86_400_000;

/** A login that ends on a day that is known. */
export interface EndingLogin {
	readonly system: System;
	readonly name: string;
	/** UTC milliseconds. */
	readonly until: number;
	/** Where it is renewed, from the root of the site. */
	readonly path: string;
}

/**
 * The logins of a business that end within so many milliseconds, the first to end first. One that is renewed by itself
 * as it is used counts only when that has not happened for long.
 */
export const endingSoon = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	workspaceId: string,
	within = 30 * DAY
): Promise<EndingLogin[]> => {
	const at = now();
	return (await store.systems.of(workspaceId))
		.flatMap((system): EndingLogin[] => {
			const ends = endingOf(system);
			if (!ends || system.signedIn === false || ends.at <= at) return [];
			const most = putsItselfOff(system, ends) ? Math.min(within, STEPS[0] * DAY) : within;
			if (ends.at - at > most) return [];
			return [{ system, name: system.name, until: ends.at, path: `/systems/${system.id}` }];
		})
		.toSorted((a, b) => a.until - b.until);
};
