import { createRisingShare, type Rise, type RisingShareFacts } from './rising-share.ts';
import type { Band, Check, DriftRow, Expected } from './types.ts';
import type { Wording } from './say.ts';

export interface ShareCheckFacts {
	readonly kind: string;
	readonly enough: number;
	readonly isHourly: boolean;
	readonly share: RisingShareFacts;
	/** Hits among so many; null where the row does not hold it. */
	readonly read: (row: DriftRow) => { readonly hits: number; readonly of: number } | null;
	readonly say: (rise: Rise, wording: Wording, row: DriftRow) => string;
	/** The band in the unit of the row, from the usual share of hits and how many records are expected. */
	readonly band: (share: number, of: number) => Band;
}

/** A check of a share that should not rise. */
export function createShareCheck({ kind, enough, isHourly, share, read, say, band }: ShareCheckFacts): Check {
	const rising = createRisingShare(share);
	return {
		judge: (row, { weekday }) => {
			const own = read(row);
			if (!own) return null;
			const rise = rising.push(own.hits, own.of);
			return {
				kind,
				evidence: rise.evidence / enough,
				periods: rise.periods,
				say: () => say(rise, { isHourly, weekday }, row)
			};
		},
		restart: rising.restart,
		band: ({ mean }: Expected) => {
			const { share: usual, seen } = rising.usual();
			return seen > 0 ? band(usual, mean) : null;
		}
	};
}
