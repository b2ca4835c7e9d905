import { readPath } from '#lib/domain/mapping/path.ts';
import type { Values } from '#lib/domain/mapping/values.ts';
import { defineSource } from '../contract.ts';
import { graphqlStream, type GraphqlStream } from '../rest/graphql-stream.ts';
import { amountOf, listOf } from '../rest/read.ts';
import { check } from './check.ts';
import { CUSTOMERS, ORDERS } from './documents.ts';
import manifest from './manifest.ts';
import { fromCustomer, fromOrder } from './read-order.ts';
import { vendure } from './vendure.ts';

const SINCE = 'since';
const DIGITS = '_digits';
const USUAL_DIGITS = 2;

const listed = (items: string, only: Values): Omit<GraphqlStream, 'document'> => ({
	items,
	key: 'id',
	changed: 'updatedAt',
	since: { parameter: SINCE, format: 'iso', sorted: true },
	paging: { kind: 'offset', parameter: 'skip', sizeParameter: 'take', size: 100 },
	newestFirst: { order: 'DESC' },
	variables: ({ skip, take, order, [SINCE]: since }) => ({
		options: {
			skip: skip ?? 0,
			take: take ?? 100,
			sort: { updatedAt: order ?? 'ASC', id: order ?? 'ASC' },
			filter: { ...only, ...(since !== undefined && { updatedAt: { after: String(since) } }) }
		}
	})
});

/** Each order with the number of digits that its amounts have behind the point. */
const withDigits = (data: Values): Values => {
	const digits = amountOf(readPath(data, 'globalSettings.serverConfig.moneyStrategyPrecision')) ?? USUAL_DIGITS;
	return { orders: { items: listOf(readPath(data, 'orders.items')).map((order) => ({ ...order, [DIGITS]: digits })) } };
};

export default defineSource(manifest, {
	check,
	streams: {
		orders: graphqlStream(vendure, {
			// Baskets and drafts are orders as well: those that nobody has placed yet.
			...listed('orders.items', { orderPlacedAt: { isNull: false } }),
			document: ORDERS,
			reads: withDigits,
			shape: (order) => fromOrder(order, amountOf(order[DIGITS]) ?? USUAL_DIGITS)
		}),
		customers: graphqlStream(vendure, {
			...listed('customers.items', {}),
			document: CUSTOMERS,
			shape: fromCustomer
		})
	}
});
