import type { SourceRecord } from '../contract.ts';
import { asked, isLater } from './moment.ts';
import type { Place } from './place.ts';
import { latestOf, remembered, seenAs } from './seen.ts';
import type { Stream } from './stream-settings.ts';
import type { TurnedPage } from './turn-page.ts';

/** Seconds that are read again from page to page of a sorted list, for records of the same moment. */
const SAME_MOMENT = 1;

/** One way through a list, from where it began. */
export interface Pass {
	readonly begun: Place;
	readonly pages: number;
	/** Records that were not known. */
	readonly fresh: number;
	/** Whether the list is gone through once more, to see what slipped past. */
	readonly isSecond: boolean;
	/** Whether a page was asked for by its place in the list. */
	readonly byPlace: boolean;
}

export const passFrom = (begun: Place, isSecond = false): Pass => ({
	begun,
	pages: 0,
	fresh: 0,
	isSecond,
	byPlace: false
});

export interface Advanced {
	readonly news: readonly SourceRecord[];
	readonly place: Place;
	/** The pass that goes on, or null where everything has been read. */
	readonly pass: Pass | null;
}

/**
 * Lists by number move when something in them changes, and a record can slip onto a page that was read already. What
 * the API itself points to does not, nor does a list that is asked for by its order, as long as no moment fills a page.
 */
const moves = ({ paging, since }: Stream, byPlace: boolean): boolean =>
	paging.kind !== 'cursor' && paging.kind !== 'none' && (since?.sorted !== true || byPlace);

/** Where a list goes on behind a page: at the next page, or at a later moment where it is in the order of these. */
const further = ({ since }: Stream, place: Place, next: Place['at']): Place => {
	const from = since?.sorted && place.newest !== null ? asked(since, place.newest, SAME_MOMENT) : null;
	return from !== null && isLater(from, place.since) ? { ...place, since: from, at: null } : { ...place, at: next };
};

/** Where to go on another time: from a little before the latest moment, else from where the list ended. */
const atRest = ({ since }: Stream, place: Place, rest: Place['at']): Place => {
	if (!since) return { ...place, at: rest };
	return { ...place, since: place.newest === null ? place.since : asked(since, place.newest, since.overlap), at: null };
};

/** What a page brings that is new, and where to go on. */
export function advance(stream: Stream, before: Pass, place: Place, page: TurnedPage): Advanced {
	const { listed, next, rest, failure } = page;
	const known = new Map(place.seen);
	const news = listed.filter((one) => known.get(one.record.key) !== seenAs(one)[1]);
	const newest = latestOf(place.newest, listed);
	const isLast = next === null && rest === place.at;
	const read = { ...place, newest, seen: remembered(stream, place.seen, listed, { newest, isLast }) };
	const byPlace = before.byPlace || place.at !== null;
	const pass = { ...before, pages: before.pages + 1, fresh: before.fresh + news.length, byPlace };
	const answer = (to: Place, goesOn: Pass | null): Advanced => ({
		news: news.map(({ record }) => record),
		place: to,
		pass: goesOn
	});
	// What lies behind it was not read, so no later moment is asked for.
	if (failure) return answer(read, null);
	if (next !== null) return answer(further(stream, read, next), pass);
	const { begun, isSecond, pages, fresh } = pass;
	// A list by moments that was read in parts is one list; a place behind which there is one page is one page.
	const isWhole = pages < 2 && (begun.at === null || !stream.since);
	if (isSecond || isWhole || fresh === 0 || !moves(stream, byPlace)) return answer(atRest(stream, read, rest), null);
	const again = { ...read, since: begun.since, at: stream.since ? null : begun.at };
	return answer(again, passFrom(again, true));
}
