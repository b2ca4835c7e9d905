import { readPath } from '#lib/domain/mapping/path.ts';
import { isObject, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { ask, type Said } from '../rest/ask.ts';
import { secretOf } from '../rest/sign-in.ts';
import type { Vendor } from '../rest/vendor.ts';
import { failureIn } from './failure.ts';

/** Slack takes the token as a bearer; its own specification still names the header by which it took it before. */
export const slack: Vendor = {
	name: 'Slack',
	signIn: async (context) => {
		const token = secretOf(context, 'token', 'bot token');
		return { headers: { authorization: `Bearer ${token}`, token }, parameters: {}, secrets: [token] };
	}
};

export interface SlackSaid extends Omit<Said, 'json'> {
	readonly json: Values;
}

interface Asked {
	/** Of a question that reads. */
	readonly parameters?: Readonly<Record<string, string | number | boolean>>;
	/** Of one that writes; Slack takes a form for every method. */
	readonly form?: Readonly<Record<string, string>>;
	/** Words of Slack for a failure that are an answer and handed back. */
	readonly expect?: readonly string[];
}

const withApi = ({ settings }: Context, method: string): string =>
	new URL(String(settings.baseUrl)).hostname.endsWith('slack.com') && !/\/api\/*$/.test(String(settings.baseUrl))
		? `/api/${method}`
		: `/${method}`;

/** Calls a method of Slack. Throws `ConnectorError` also where the status is a good one and the answer says no. */
export async function askSlack(
	context: Context,
	method: string,
	{ parameters, form, expect = [] }: Asked = {}
): Promise<SlackSaid> {
	const { json, ...said } = await ask(context, slack, {
		method: form ? 'POST' : 'GET',
		address: withApi(context, method),
		...(parameters && { parameters }),
		...(form && { form }),
		about: 'message'
	});
	if (!isObject(json)) {
		throw new ConnectorError('unreadable', {
			say: 'Slack answered something that makes no sense to us. It is asked again later.',
			technical: `no object from ${method}`,
			maybeDone: form !== undefined
		});
	}
	const isExpected = expect.includes(String(readPath(json, 'error')));
	if (json.ok !== true && !isExpected) throw failureIn(json, form !== undefined);
	return { ...said, json };
}

/** A list of Slack, to its end. */
export async function askAll(
	context: Context,
	method: string,
	list: string,
	parameters: Readonly<Record<string, string | number | boolean>>
): Promise<Values[]> {
	const all: Values[] = [];
	for (let cursor = ''; ;) {
		context.signal.throwIfAborted();
		const { json } = await askSlack(context, method, { parameters: { ...parameters, ...(cursor && { cursor }) } });
		const page = json[list];
		if (Array.isArray(page)) all.push(...page.filter(isObject));
		const next = String(readPath(json, 'response_metadata.next_cursor') ?? '');
		if (next === '' || next === cursor) return all;
		cursor = next;
	}
}
