import type { Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { listOf, textOf } from '../rest/read.ts';
import { askMailchimp, objectIn } from './vendor.ts';

const known = new WeakMap<Context, Promise<Values>>();

async function find(context: Context): Promise<Values> {
	const wanted = textOf(context.settings.list ?? null);
	if (wanted !== null) {
		const said = await askMailchimp(context, {
			method: 'GET',
			address: `/lists/${encodeURIComponent(wanted)}`,
			expect: [404]
		});
		if (said.status !== 404) return objectIn(said);
		throw new ConnectorError('misconfigured', {
			say: `Mailchimp has no audience with the id “${wanted}”. Look it up there under Audience, Settings, or leave it empty for the first one.`,
			technical: '404 for the audience'
		});
	}
	const said = await askMailchimp(context, { method: 'GET', address: '/lists', parameters: { count: 1 } });
	const [first] = listOf(objectIn(said).lists);
	if (first) return first;
	throw new ConnectorError('misconfigured', {
		say: 'There is no audience in this Mailchimp account yet. Make one there, then try again.',
		technical: 'no lists'
	});
}

/** The audience that is meant, asked for once in a run: its id, its name, its figures. */
export function audienceOf(context: Context): Promise<Values> {
	const before = known.get(context);
	if (before) return before;
	const asked = find(context);
	known.set(context, asked);
	asked.catch(() => known.delete(context));
	return asked;
}

/** The address of what belongs to the audience. */
export const inAudience = async (context: Context, below: string): Promise<string> =>
	`/lists/${encodeURIComponent(String((await audienceOf(context)).id))}/members${below}`;
