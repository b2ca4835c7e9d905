import {
	defineSource,
	type Context,
	type Cursor,
	type Page,
	type SourceRecord,
	type SourceStream
} from '../contract.ts';
import manifest from './manifest.ts';
import { check, enter, held, hold } from './shop.ts';

const PAGE = 2;

interface Order {
	readonly customer: string;
	readonly placedAt: number;
}

/** Lets the shop sell something. */
export async function sell(count: number, _stream: string, context: Context): Promise<void> {
	const orders = await held<Order>(context, 'orders.json');
	for (let n = 0; n < count; n++) orders.push({ customer: 'Kari Nordmann', placedAt: 60_000 * orders.length });
	await hold(context, 'orders.json', orders);
}

async function placedOrders(context: Context): Promise<SourceRecord[]> {
	enter(context);
	const placed = await held<Order>(context, 'orders.json');
	return placed.map(({ customer, placedAt }, index) => ({
		key: `order-${index + 1}`,
		values: { customer },
		occurredAt: placedAt
	}));
}

async function* read(context: Context, cursor: Cursor | null): AsyncGenerator<Page> {
	for (let place = typeof cursor === 'number' ? cursor : 0; ; place += PAGE) {
		const records = (await placedOrders(context)).slice(place, place + PAGE);
		if (records.length === 0) return;
		yield { records, cursor: place + records.length };
	}
}

export const orders: SourceStream = {
	now: async (context) => (await placedOrders(context)).length,
	latest: async (context, count) => (await placedOrders(context)).slice(-count).toReversed(),
	read
};

export default defineSource(manifest, { check, streams: { orders } });
