import { ConnectorError } from '../connector-error.ts';
import type { Context, Http, HttpRequest, HttpResponse, SourceStream } from '../contract.ts';
import { atGoogle, sharedWith } from '../google/google-door.ts';
import { googleSignIn } from '../google/sign-in.ts';
import { ask, type Asked, type Said } from '../rest/ask.ts';
import type { Vendor } from '../rest/vendor.ts';
import { complaint } from './complaint.ts';

export const SCOPE = 'https://www.googleapis.com/auth/calendar.events';

export const google: Vendor = { name: 'Google Calendar', signIn: googleSignIn(SCOPE), complaint };

const calendarId = ({ settings }: Context): string => String(settings.calendar ?? '').trim() || 'primary';

/** The address of the events of a calendar, or of one of them. */
export const eventsAt = (context: Context, id = ''): string =>
	`/calendars/${encodeURIComponent(calendarId(context))}/events${id && `/${encodeURIComponent(id)}`}`;

const IS_LIST = /\/events$/;

const noCalendar = (context: Context): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `Google shows us no calendar “${calendarId(context)}”. Check its id in the settings of this system, and that it is shared with ${sharedWith(context)}.`,
		technical: '404 for the list of events'
	});

/** Google does not know for ever what was deleted, and then says no to the whole question; asked without, it answers. */
const withoutMoment = (request: HttpRequest): HttpRequest | null => {
	const url = new URL(request.url);
	if (!url.searchParams.has('updatedMin')) return null;
	url.searchParams.delete('updatedMin');
	return { ...request, url: url.href };
};

const opened = new WeakMap<Context, Context>();

/** The same context with the ways of a calendar to say no understood. */
export function atCalendar(context: Context): Context {
	const known = opened.get(context);
	if (known) return known;
	const door = atGoogle(context, 'the calendar');
	const send = (request: HttpRequest): Promise<HttpResponse> =>
		door.http.send({ ...request, expect: [...(request.expect ?? []), 404, 410] });
	const http: Http = {
		send: async (request) => {
			if (request.method !== 'GET' || !IS_LIST.test(new URL(request.url).pathname)) return door.http.send(request);
			const answer = await send(request);
			if (answer.status === 404) throw noCalendar(context);
			const again = answer.status === 410 ? withoutMoment(request) : null;
			return again ? door.http.send(again) : answer;
		}
	};
	const there = { ...door, http };
	opened.set(context, there);
	opened.set(there, there);
	return there;
}

export const askCalendar = (context: Context, asked: Asked): Promise<Said> => ask(atCalendar(context), google, asked);

export const streamAtCalendar = (stream: (context: Context) => SourceStream): SourceStream => ({
	now: (context) => stream(context).now(atCalendar(context)),
	latest: (context, count) => stream(context).latest(atCalendar(context), count),
	read: (context, cursor, since) => stream(context).read(atCalendar(context), cursor, since)
});
