import type { Context, Cursor, Page } from '../contract.ts';
import { advance, passFrom, type Pass } from './advance.ts';
import type { Api } from './api-settings.ts';
import { changedSince } from './changed-since.ts';
import { watchProgress } from './going-round.ts';
import { stepBack } from './paging.ts';
import { cursorOf, placeOf, type Place } from './place.ts';
import type { Stream } from './stream-settings.ts';
import { turnPage, type TurnedPage } from './turn-page.ts';

/** Whether the place has moved away: nothing of what was read last stands there any more. */
function hasMoved({ paging, since }: Stream, place: Place, { listed }: TurnedPage, isFirst: boolean): boolean {
	const isChecked = paging.kind === 'offset' || (paging.kind === 'page' && isFirst && !since);
	if (!isChecked || place.at === null || place.seen.length === 0) return false;
	const known = new Set(place.seen.map(([key]) => key));
	return !listed.some(({ record }) => known.has(record.key));
}

/**
 * Everything of a stream after the cursor, page by page; from the beginning only what has changed since a moment, UTC
 * milliseconds, where the API can be asked for that. Throws `ConnectorError`.
 */
export async function* readStream(
	context: Context,
	api: Api,
	stream: Stream,
	cursor: Cursor | null,
	since?: number
): AsyncGenerator<Page> {
	const progress = watchProgress(stream);
	const beginning = cursor === null && since !== undefined ? changedSince(stream, since) : null;
	let place = beginning ?? placeOf(cursor);
	let pass: Pass | null = passFrom(place);
	const known = JSON.stringify(cursor === null ? null : cursorOf(place));
	while (pass) {
		context.signal.throwIfAborted();
		const page = progress.unlessRepeated(await turnPage(context, api, stream, place), place);
		const back: Place['at'] = hasMoved(stream, place, page, pass.pages === 0)
			? stepBack(stream.paging, place.at ?? 0)
			: null;
		if (back !== null) {
			place = { ...place, at: back };
			progress.restart();
			continue;
		}
		const { news, place: next, pass: goesOn } = advance(stream, pass, place, page);
		const here = cursorOf(next);
		// What brings nothing new is worth no write, unless it is the end and another one than before.
		if (news.length > 0 || (!goesOn && JSON.stringify(here) !== known)) yield { records: news, cursor: here };
		if (page.failure) throw page.failure;
		if (goesOn?.isSecond && !pass.isSecond) progress.restart();
		else if (goesOn) progress.goOn(page, next, news.length);
		place = next;
		pass = goesOn;
	}
}
