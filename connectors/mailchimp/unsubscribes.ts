import type { Values } from '#lib/domain/mapping/values.ts';
import { changedList } from '../accounting/changed-list.ts';
import type { Context, SourceStream } from '../contract.ts';
import { listOf, timeOfMoment } from '../rest/read.ts';
import { inAudience } from './audience.ts';
import { fromUnsubscribed } from './member.ts';
import { askMailchimp, objectIn } from './vendor.ts';

const SIZE = 100;
/** Rows of the page before that are read again: whoever subscribes anew leaves the list and lets the others move up. */
const AGAIN = 20;
/** Milliseconds: Mailchimp counts in seconds, and clocks differ. */
const OVERLAP = 5 * 60_000;

const asked = async (context: Context, parameters: Readonly<Record<string, string | number>>): Promise<Values[]> => {
	const said = await askMailchimp(context, {
		method: 'GET',
		address: await inAudience(context, ''),
		parameters: { status: 'unsubscribed', sort_field: 'last_changed', ...parameters }
	});
	return listOf(objectIn(said).members);
};

/** Those who have unsubscribed, in the order in which they did. */
export const unsubscribes: SourceStream = changedList({
	ask: async (context, page, since) => {
		const offset = Math.max(0, (page - 1) * (SIZE - AGAIN));
		const from = since !== null && { since_last_changed: new Date(since).toISOString() };
		const rows = await asked(context, { ...from, sort_dir: 'ASC', count: SIZE, offset });
		return { rows, isLast: rows.length < SIZE };
	},
	newest: (context, count) => asked(context, { sort_dir: 'DESC', count, offset: 0 }),
	record: (member) => {
		const occurredAt = timeOfMoment(member.last_changed);
		return {
			key: String(member.id),
			values: fromUnsubscribed(member),
			...(occurredAt !== null && { occurredAt })
		};
	},
	overlap: OVERLAP
});
