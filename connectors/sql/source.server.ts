import type { Settings, Source, SourceStream } from '../contract.ts';
import { checkDatabase } from './check.ts';
import { latestInList, listNow, readList } from './read-list.ts';
import { streamsOf } from './stream-settings.ts';

/** What a database is read with, by what the settings say of its tables. */
export default function source(settings: Settings): Source {
	const streams = Object.entries(streamsOf(settings).streams).map(([name, stream]): [string, SourceStream] => [
		name,
		{
			now: (context) => listNow(context, stream),
			latest: (context, count) => latestInList(context, stream, count),
			read: (context, cursor) => readList(context, stream, cursor)
		}
	]);
	return { check: checkDatabase, streams: Object.fromEntries(streams) };
}
