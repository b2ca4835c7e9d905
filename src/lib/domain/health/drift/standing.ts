import { createDetector } from './create-detector.ts';
import { isOver } from './recovery.ts';
import type { DatedAlarm } from './replay.ts';
import type { Band, DriftMeta, DriftRow } from './types.ts';

export type Period = readonly [t: string, row: DriftRow];

export type Bands = Readonly<Record<string, Band>>;

/** What watching these periods one by one has led to. */
export interface Watched {
	/** What was told and still differs from what was usual before it was told, by kind the newest. */
	readonly standing: readonly DatedAlarm[];
	/** What was expected of each period before it came, by its `t`. */
	readonly bands: ReadonlyMap<string, Bands>;
}

/** What has stood for so many periods is the new habit. */
const LONGEST = 30;

/** What was expected of the periods from `place` on, as it was known before it. */
function expectedFrom(meta: DriftMeta, periods: readonly Period[], place: number): Bands[] {
	const detector = createDetector(meta);
	for (const [t, row] of periods.slice(0, place)) detector.push(t, row);
	return periods.slice(place, place + LONGEST + 1).map(([t]) => detector.expected(t));
}

/** Watches whole periods, oldest first, as if they came one by one; `next` is the one that is not over yet. */
export function watch(meta: DriftMeta, periods: readonly Period[], next?: string): Watched {
	const detector = createDetector(meta);
	const newest = new Map<string, { readonly alarm: DatedAlarm; readonly place: number }>();
	const bands = new Map<string, Bands>();
	for (const [place, [t, row]] of periods.entries()) {
		bands.set(t, detector.expected(t));
		for (const alarm of detector.push(t, row)) newest.set(alarm.kind, { alarm: { t, ...alarm }, place });
	}
	if (next !== undefined) bands.set(next, detector.expected(next));
	const standing = [...newest.values()].flatMap(({ alarm, place }) => {
		if (periods.length - place > LONGEST) return [];
		// From the first bad period on: what it was then is what it is held against.
		const begun = Math.max(0, place - alarm.periods + 1);
		const expected = expectedFrom(meta, periods, begun).slice(place - begun + 1);
		const since = periods.slice(place + 1).map(([, row], at) => ({ row, expected: expected[at] ?? {} }));
		return isOver(alarm.kind, since) ? [] : [alarm];
	});
	return { standing, bands };
}
