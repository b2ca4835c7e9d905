import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value, Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { listOf } from '../rest/read.ts';
import { MORE_LINES } from './documents.ts';
import { askShop } from './shopify.ts';

/** Shopify's own limit of an order is 500 lines. */
const MOST_PAGES = 10;

const goesOn = (lines: Value | undefined): string | null => {
	const end = readPath(lines, 'pageInfo.endCursor');
	return readPath(lines, 'pageInfo.hasNextPage') === true && typeof end === 'string' ? end : null;
};

/** All lines of an order, also those that did not fit on the page with the order. */
export async function allLines(order: Values, context: Context): Promise<Values[]> {
	const lines = listOf(readPath(order, 'lineItems.nodes'));
	let after = goesOn(order.lineItems);
	for (let page = 0; after !== null && page < MOST_PAGES; page += 1) {
		const variables = { id: String(order.id), after };
		const more = readPath(await askShop(context, { document: MORE_LINES, variables }), 'order.lineItems');
		lines.push(...listOf(readPath(more, 'nodes')));
		after = goesOn(more);
	}
	return lines;
}
