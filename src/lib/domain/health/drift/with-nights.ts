import { addDays, dayOf } from '../../runs/local-day.ts';
import type { Period } from './standing.ts';

/** What a night of comparing has newly found; `say`: why it could not compare. */
export interface ComparedNight {
	/** UTC milliseconds. */
	readonly at: number;
	readonly say: string | null;
	readonly freshMissing: number;
	readonly freshTwice: number;
}

/**
 * The days of a connection with what the nights after them have found missing or twice. Nothing is added where no record
 * was ever counted: a share of nothing says nothing.
 */
export function withNights(periods: readonly Period[], nights: readonly ComparedNight[], timeZone: string): Period[] {
	if (periods.every(([, { records = 0 }]) => records === 0)) return [...periods];
	const found = new Map<string, { readonly missing: number; readonly dups: number }>();
	for (const { at, say, freshMissing, freshTwice } of nights) {
		if (say !== null) continue;
		const day = addDays(dayOf(at, timeZone), -1);
		const { missing = 0, dups = 0 } = found.get(day) ?? {};
		found.set(day, { missing: missing + freshMissing, dups: dups + freshTwice });
	}
	return periods.map(([day, row]) => [day, { ...row, ...found.get(day) }]);
}
