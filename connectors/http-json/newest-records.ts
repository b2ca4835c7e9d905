import type { Context, Cursor, SourceRecord } from '../contract.ts';
import type { Api } from './api-settings.ts';
import { askPage } from './ask-page.ts';
import { changedSince } from './changed-since.ts';
import { BEGINNING, cursorOf, type Place } from './place.ts';
import { readStream } from './read-stream.ts';
import { itemsOf, recordsOf } from './records.ts';
import type { Stream } from './stream-settings.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How far back samples are looked for, one after the other, before everything is read. Milliseconds. */
const SPANS = [DAY, 30 * DAY];
/** Pages of a list that has to be read from its beginning to find its end. */
const MOST_PAGES = 200;

async function lastOf(context: Context, api: Api, stream: Stream, from: Place, count: number): Promise<SourceRecord[]> {
	const last = new Map<string, SourceRecord>();
	let pages = 0;
	for await (const { records } of readStream(context, api, stream, cursorOf(from))) {
		for (const record of records) {
			last.delete(record.key);
			last.set(record.key, record);
		}
		for (const key of [...last.keys()].slice(0, -count)) last.delete(key);
		pages += 1;
		if (pages === MOST_PAGES) break;
	}
	return [...last.values()].toReversed();
}

/**
 * The newest records, newest first: from the end where the API can list from there, else by the moment of change, else
 * the last of the first 200 pages.
 */
export async function latestRecords(
	context: Context,
	api: Api,
	stream: Stream,
	count: number
): Promise<SourceRecord[]> {
	if (stream.newestFirst) {
		const answer = await askPage(context, api, stream, BEGINNING, stream.newestFirst);
		const listed = answer ? recordsOf(itemsOf(answer, stream), stream, answer.host) : [];
		return listed.slice(0, count).map(({ record }) => record);
	}
	for (const span of SPANS) {
		const from = changedSince(stream, context.now() - span);
		const found = from ? await lastOf(context, api, stream, from, count) : [];
		if (found.length === count) return found;
	}
	return lastOf(context, api, stream, BEGINNING, count);
}

/** The cursor behind everything that is there: by the moment of change, else by reading on to the end. */
export async function cursorNow(context: Context, api: Api, stream: Stream): Promise<Cursor> {
	let cursor = cursorOf(changedSince(stream, context.now() - HOUR) ?? BEGINNING);
	for await (const page of readStream(context, api, stream, cursor)) cursor = page.cursor;
	return cursor;
}
