import type { Settings, Source, SourceStream } from '../contract.ts';
import { readApi } from './api-settings.ts';
import { checkApi } from './check.ts';
import { cursorNow, latestRecords } from './newest-records.ts';
import { readStream } from './read-stream.ts';

/** What a system is read with, by what its settings say of its API. */
export default function source(settings: Settings): Source {
	const { api } = readApi(settings);
	const streams = Object.entries(api.streams).map(([name, stream]): [string, SourceStream] => [
		name,
		{
			now: (context) => cursorNow(context, api, stream),
			latest: (context, count) => latestRecords(context, api, stream, count),
			read: (context, cursor, since) => readStream(context, api, stream, cursor, since)
		}
	]);
	return { check: (context) => checkApi(context, settings), streams: Object.fromEntries(streams) };
}
