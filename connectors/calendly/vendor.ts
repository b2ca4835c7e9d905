import { readPath } from '#lib/domain/mapping/path.ts';
import type { Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { ask, type Said } from '../rest/ask.ts';
import { byBearer } from '../rest/sign-in.ts';
import type { Vendor } from '../rest/vendor.ts';
import { listOf, textOf } from '../rest/read.ts';

const calendly: Vendor = { name: 'Calendly', signIn: byBearer('token', 'personal access token') };

const SIZE = 100;

type Parameters = Readonly<Record<string, string | number>>;

const judged = (said: Said): Said => {
	if (said.status < 400) return said;
	const words = textOf(readPath(said.json, 'message'));
	const quoted = words === null ? '' : ` It said: “${words.replace(/\.$/, '')}”.`;
	const technical = `${said.status} from Calendly${quoted}`;
	throw said.status === 403
		? new ConnectorError('forbidden', {
				say: `Calendly knows us, but does not let us see this.${quoted} The bookings of everybody are open to owners and administrators only; choose “Only my own” in the settings of this system, or enter the token of one of them.`,
				technical
			})
		: new ConnectorError('misconfigured', {
				say: `Calendly does not take our question.${quoted} Check the settings of this system.`,
				technical
			});
};

/** Asks Calendly one question; 404 is handed back where it is an answer. */
export const askCalendly = async (
	context: Context,
	address: string,
	parameters: Parameters = {},
	mayBeGone = false
): Promise<Said> => {
	const said = await ask(context, calendly, { method: 'GET', address, parameters, expect: [400, 403, 404] });
	return mayBeGone && said.status === 404 ? said : judged(said);
};

/** The token of the next page; older answers hold it in an address only. */
const nextIn = ({ json }: Said): string | null => {
	const link = textOf(readPath(json, 'pagination.next_page'));
	const token = link === null ? null : URL.parse(link)?.searchParams.get('page_token');
	return textOf(readPath(json, 'pagination.next_page_token')) ?? token ?? null;
};

/** A list to its end; empty where what it belongs to is there no more. */
export async function askAll(
	context: Context,
	address: string,
	parameters: Parameters,
	mayBeGone = false
): Promise<Values[]> {
	const all: Values[] = [];
	const visited = new Set<string>();
	for (let token: string | null = ''; token !== null && !visited.has(token);) {
		context.signal.throwIfAborted();
		visited.add(token);
		const page = { ...parameters, count: SIZE, ...(token !== '' && { page_token: token }) };
		const said = await askCalendly(context, address, page, mayBeGone);
		if (said.status === 404) return all;
		all.push(...listOf(readPath(said.json, 'collection')));
		token = nextIn(said);
	}
	return all;
}

/** The id at the end of one of Calendly's addresses, which stand for things there. */
export const idIn = (uri: Values[string] | undefined): string =>
	String(uri ?? '')
		.replace(/\/+$/, '')
		.split('/')
		.at(-1) ?? '';
