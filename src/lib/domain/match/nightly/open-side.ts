import type { ReadSide } from './compared.ts';
import { listedFrom, type Listed, type ReadRecord } from './listed.ts';
import type { SideTerms } from './terms.ts';

export interface SideBounds {
	readonly timeZone: string;
	/** What is dated before this is not kept; UTC milliseconds. */
	readonly from: number;
	/** How many records are kept. */
	readonly most: number;
}

/** One list as it is read page by page; of each record only what is compared is kept. */
export interface OpenSide {
	/** False where there are more than can be kept. */
	take(record: ReadRecord, isUnread: boolean): boolean;
	read(): ReadSide;
}

/** A record that is read again takes the place of what it was, whatever key it has now. */
export function openSide(side: SideTerms, bounds: SideBounds): OpenSide {
	const records = new Map<string, Listed>();
	const unkeyed = new Set<string>();
	const unread = new Set<string>();
	const forget = (source: string): void => {
		for (const known of [records, unkeyed, unread]) known.delete(source);
	};
	return {
		take(record, isUnread) {
			forget(record.key);
			const listed = listedFrom(record, side, bounds.timeZone);
			const at = listed?.at ?? record.occurredAt ?? null;
			if (at !== null && at < bounds.from) return true;
			if (listed) records.set(record.key, listed);
			else (isUnread ? unread : unkeyed).add(record.key);
			return records.size + unkeyed.size + unread.size <= bounds.most;
		},
		read: () => ({ records: [...records.values()], unkeyed: unkeyed.size, unread: unread.size })
	};
}
