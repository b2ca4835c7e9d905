import type { Records } from '../records/records.ts';

/** The values of a record by which it is grouped. */
export type Sharing = (record: number) => readonly string[];

/** Records that share a value (a price, a customer), in the order of their days. */
export interface GroupInTime {
	readonly records: readonly number[];
	/** Ascending; 0 where a record says no day. */
	readonly days: readonly number[];
}

/** Of many that share a value only those nearest in time are compared, more of them after than before. */
const BEFORE = 8;
const AFTER = 16;

export function groupsInTime({ count, day }: Records, sharing: Sharing): Map<string, GroupInTime> {
	const groups = new Map<string, number[]>();
	for (let at = 0; at < count; at++)
		for (const value of new Set(sharing(at))) {
			const group = groups.get(value);
			if (group === undefined) groups.set(value, [at]);
			else group.push(at);
		}
	const dayOf = (record: number): number => day[record]! || 0;
	return new Map(
		[...groups].map(([value, records]) => {
			const sorted = records.sort((a, b) => dayOf(a) - dayOf(b) || a - b);
			return [value, { records: sorted, days: sorted.map(dayOf) }];
		})
	);
}

/** The first place with this day or a later one. */
function placeOf(days: readonly number[], day: number): number {
	let low = 0;
	let high = days.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (days[middle]! < day) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The partners nearest in time; the third of a day is nearest to the third of the same day. */
export function nearest(group: GroupInTime, place: number, others: GroupInTime): readonly number[] {
	if (others.records.length <= BEFORE + AFTER) return others.records;
	const day = group.days[place]!;
	const [start, end] = [placeOf(others.days, day), placeOf(others.days, day + 1)];
	const among = place - placeOf(group.days, day);
	const middle = start + Math.min(among, Math.max(0, end - start - 1));
	return others.records.slice(Math.max(0, middle - BEFORE), middle + AFTER);
}
