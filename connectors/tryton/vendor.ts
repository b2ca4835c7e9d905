import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import type { Question } from '../http-json/call.ts';
import { ask } from '../rest/ask.ts';
import type { Vendor } from '../rest/vendor.ts';
import { failureIn, noDatabase } from './failure.ts';
import { bySession, notLetIn } from './session.ts';
import { plain } from './typed.ts';

export const tryton: Vendor = { name: 'Tryton', signIn: bySession };

const opened = new WeakMap<Context, Context>();

/** The same context with the address of the database, which the web client writes behind a `#`. */
export function atBooks(context: Context): Context {
	const before = opened.get(context);
	if (before) return before;
	const { origin, pathname, hash } = new URL(String(context.settings.baseUrl));
	const inHash = /^#\/?([^/;?]+)/.exec(hash)?.[1];
	const database = pathname === '/' && inHash !== undefined ? `/${inHash}` : pathname;
	const there = { ...context, settings: { ...context.settings, baseUrl: `${origin}${database}` } };
	opened.set(context, there);
	opened.set(there, there);
	return there;
}

export const questionOf = (method: string, params: readonly Value[]): Question => ({
	method: 'POST',
	address: '/',
	body: { id: 1, method, params: [...params] }
});

/** What an answer holds. Throws `ConnectorError` for the error that it names. */
export function resultIn(json: Value, { secrets }: Context, about?: string): Value {
	const failure = failureIn(json, { about, secrets: Object.values(secrets) });
	if (failure) throw failure;
	if (isObject(json) && 'result' in json) return plain(json.result ?? null);
	throw new ConnectorError('unreadable', {
		say: 'Tryton answered something that makes no sense to us. It is asked again later.',
		technical: 'no result in the answer',
		maybeDone: about !== undefined
	});
}

/** Calls a method of Tryton. Throws `ConnectorError`. */
export async function callTryton(
	context: Context,
	method: string,
	params: readonly Value[],
	about?: string
): Promise<Value> {
	const there = atBooks(context);
	const { status, json } = await ask(there, tryton, { ...questionOf(method, params), expect: [401, 404] });
	if (status === 401) throw notLetIn(context, `${method} -> 401 with a new session`);
	if (status === 404) throw noDatabase(`${method} -> 404`);
	return resultIn(json, context, about);
}

const companies = new WeakMap<Context, Promise<Values>>();

async function askForCompany(context: Context): Promise<Values> {
	const preferences = await callTryton(context, 'model.res.user.get_preferences', [true, {}]);
	if (isObject(preferences) && typeof preferences.company === 'number') return { ...preferences, language: 'en' };
	throw new ConnectorError('forbidden', {
		say: 'This user works for no company in Tryton. Give the user a company there, under Administration, Users; what is waiting follows by itself.',
		technical: 'no company in the preferences'
	});
}

/**
 * What every call is told of the user, once in a run: the company whose books are meant. In English, so that Tryton's
 * sentences can be told apart.
 */
export function companyOf(context: Context): Promise<Values> {
	const there = atBooks(context);
	const known = companies.get(there);
	if (known) return known;
	const asked = askForCompany(there);
	companies.set(there, asked);
	asked.catch(() => companies.delete(there));
	return asked;
}
