import { ConnectorError } from '../connector-error.ts';
import type { Api } from './api-settings.ts';
import { askPage } from './ask-page.ts';
import type { Context } from '../contract.ts';
import { timeOf } from './moment.ts';
import { turning, type Turned } from './paging.ts';
import type { Place } from './place.ts';
import { itemsOf, recordsOf, type Listed } from './records.ts';
import type { Stream } from './stream-settings.ts';

/** One page as it was read, and the way on. */
export interface TurnedPage extends Turned {
	readonly listed: readonly Listed[];
	readonly host: string;
}

/** The last of each key: some systems list a record twice on one page. */
const withoutRepeats = (listed: readonly Listed[]): Listed[] => [
	...new Map(listed.map((one) => [one.record.key, one])).values()
];

/** Fewer may stand so by chance, where an old record was changed. */
const FALLING = 5;

/** New records come where we do not look any more, behind the place from which we go on. */
function refuseNewestFirst(stream: Stream, listed: readonly Listed[], host: string): void {
	if (stream.since || stream.paging.kind === 'none') return;
	const times = listed.flatMap(({ mark }) => timeOf(mark) ?? []);
	const isFalling = times.every((time, index) => index === 0 || time < (times[index - 1] ?? time));
	if (times.length < FALLING || !isFalling) return;
	throw new ConnectorError('misconfigured', {
		say: `${host} lists the newest records first, so new ones would be missed. Add to the settings the parameter by which it lists the oldest first, or the one by which it lists only what has changed since a moment.`,
		technical: 'the marks of the page fall'
	});
}

/** Reads one page of a list at a place. Throws `ConnectorError`. */
export async function turnPage(context: Context, api: Api, stream: Stream, place: Place): Promise<TurnedPage> {
	const answer = await askPage(context, api, stream, place);
	const host = api.name ?? new URL(String(context.settings.baseUrl)).host;
	if (answer === null) return { listed: [], host, next: null, rest: place.at };
	const items = itemsOf(answer, stream);
	const listed = recordsOf(items, stream, host);
	refuseNewestFirst(stream, listed, host);
	return {
		listed: withoutRepeats(listed),
		host,
		...turning(stream.paging)({ answer, count: items.length, at: place.at })
	};
}
