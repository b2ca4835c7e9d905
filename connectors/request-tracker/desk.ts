import { readPath } from '#lib/domain/mapping/path.ts';
import { isObject, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, SourceStream } from '../contract.ts';
import { ask, type Asked, type Said } from '../rest/ask.ts';
import { byBasic, byHeader } from '../rest/sign-in.ts';
import type { Vendor } from '../rest/vendor.ts';
import { listOf, textOf } from '../rest/read.ts';

const API = '/REST/2.0';

const userOf = ({ settings }: Context): string => String(settings.user ?? '').trim();

/** A token of its own way of saying so, or a user with a password. */
export const requestTracker: Vendor = {
	name: 'Request Tracker',
	signIn: (context, question) =>
		(userOf(context) === ''
			? byHeader('authorization', 'token', 'token or password', 'token ')
			: byBasic(userOf, 'token', 'token or password'))(context, question)
};

/** The address as people open it, without the API's own path. */
const address = ({ settings }: Context): string =>
	String(settings.baseUrl)
		.replace(/\/+$/, '')
		.replace(new RegExp(`${API}$`, 'i'), '');

const opened = new WeakMap<Context, Context>();

/** The same context with the address of the API. */
function atApi(context: Context): Context {
	const known = opened.get(context) ?? {
		...context,
		settings: { ...context.settings, baseUrl: `${address(context)}${API}` }
	};
	opened.set(context, known);
	return known;
}

export const streamAtApi = (stream: SourceStream): SourceStream => ({
	now: (context) => stream.now(atApi(context)),
	latest: (context, count) => stream.latest(atApi(context), count),
	read: (context, cursor, since) => stream.read(atApi(context), cursor, since)
});

/** Asks the help desk one question; what it lacks a right for it says of the queue or the ticket. */
export async function askDesk(context: Context, asked: Asked): Promise<Said> {
	const said = await ask(atApi(context), requestTracker, { ...asked, expect: [...(asked.expect ?? []), 403] });
	if (said.status !== 403) return said;
	const words = textOf(readPath(said.json, 'message'));
	throw new ConnectorError('forbidden', {
		say: `Request Tracker knows us, but does not let us do this.${words === null ? '' : ` It said: “${words}”.`} Check the queue, which may have another name, and the rights of the user in it.`,
		technical: `403 from Request Tracker ${words ?? ''}`.trim()
	});
}

/** A list below the API; the first hundred are enough for what is asked here. */
export async function listAt(context: Context, path: string, parameters: Asked['parameters']): Promise<Values[]> {
	const { status, json } = await askDesk(context, {
		method: 'GET',
		address: path,
		parameters: { per_page: 100, ...parameters },
		expect: [404]
	});
	return status === 404 || !isObject(json) ? [] : listOf(json.items);
}

/** The first message of a ticket, without what was sent as an answer to it. */
export async function firstMessage(context: Context, id: string): Promise<string | null> {
	const parts = await listAt(context, `/ticket/${id}/attachments`, { fields: 'ContentType,Content' });
	return textOf(parts.find(({ ContentType: type }) => String(type).startsWith('text/plain'))?.Content);
}

/** Where a person finds a ticket. */
export const linkTo = (context: Context, id: string): string => `${address(context)}/Ticket/Display.html?id=${id}`;
