import type { Values } from '#lib/domain/mapping/values.ts';
import { defineSource, type Context, type Cursor, type SourceStream } from '../contract.ts';
import { graphqlStream, type GraphqlStream } from '../rest/graphql-stream.ts';
import { allLines } from './all-lines.ts';
import { check } from './check.ts';
import { CUSTOMERS, ORDERS, ORDERS_A_PAGE, PAYOUTS, PAYOUTS_A_PAGE, PEOPLE_A_PAGE } from './documents.ts';
import manifest from './manifest.ts';
import { fromCustomer, fromOrder } from './read-order.ts';
import { fromPayout, settled } from './read-payout.ts';
import { shopify } from './shopify.ts';

const SINCE = 'since';
/** Seconds. The search of a shop learns of a change a little later than the shop itself. */
const SEARCH_IS_LATE = 120;
const A_DAY = 86_400;
/** Milliseconds. */
const TWO_WEEKS = 14 * A_DAY * 1000;

interface Listing {
	readonly at: string;
	readonly size: number;
	/** Shopify's name in a search for what `changed` says in an answer. */
	readonly searched: string;
	readonly overlap: number;
}

const listed = ({ at, size, searched, overlap }: Listing): Omit<GraphqlStream, 'document' | 'changed'> => ({
	items: `${at}.nodes`,
	key: 'legacyResourceId',
	since: { parameter: SINCE, format: 'iso', sorted: true, overlap },
	paging: {
		kind: 'cursor',
		parameter: 'after',
		next: `${at}.pageInfo.endCursor`,
		more: `${at}.pageInfo.hasNextPage`,
		sizeParameter: 'first',
		size
	},
	newestFirst: { reverse: true },
	variables: ({ first, after, reverse, [SINCE]: since }): Values => ({
		first: first ?? size,
		after: after ?? null,
		reverse: reverse ?? false,
		query: since === undefined ? null : `${searched}:>='${String(since)}'`
	})
});

const changedListing = (at: string, size: number): Listing => ({
	at,
	size,
	searched: 'updated_at',
	overlap: SEARCH_IS_LATE
});

const payouts = graphqlStream(shopify, {
	...listed({ at: 'payouts', size: PAYOUTS_A_PAGE, searched: 'issued_at', overlap: A_DAY }),
	document: PAYOUTS,
	changed: 'issuedAt',
	reads: (data, context) => settled(data, context.now()),
	shape: fromPayout
});

/** From now on also means those that are under way now: they were issued before. */
async function behindSettled(context: Context): Promise<Cursor> {
	let cursor: Cursor = { since: new Date(context.now() - TWO_WEEKS).toISOString(), at: null, newest: null, seen: [] };
	for await (const page of payouts.read(context, cursor)) cursor = page.cursor;
	return cursor;
}

const payoutStream: SourceStream = { ...payouts, now: behindSettled };

export default defineSource(manifest, {
	check,
	streams: {
		orders: graphqlStream(shopify, {
			...listed(changedListing('orders', ORDERS_A_PAGE)),
			document: ORDERS,
			changed: 'updatedAt',
			shape: async (order, context) => fromOrder(order, await allLines(order, context))
		}),
		customers: graphqlStream(shopify, {
			...listed(changedListing('customers', PEOPLE_A_PAGE)),
			document: CUSTOMERS,
			changed: 'updatedAt',
			shape: fromCustomer
		}),
		payouts: payoutStream
	}
});
