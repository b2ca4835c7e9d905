import type { Context, Cursor, Manifest, Page, Source, SourceRecord } from '#connectors/contract.ts';
import type { Registered } from '#connectors/registry.server.ts';

export interface TrickySource extends Registered<Source> {
	/** Everything there is to read, oldest first. */
	readonly orders: SourceRecord[];
	/** How many records stand in a page. */
	pageSize: number;
	/** What is done with the pages that an honest source would give. */
	spoil: (pages: AsyncIterable<Page>, context: Context) => AsyncIterable<Page>;
	/** Somebody orders something, under their own name. */
	sell(...names: readonly string[]): void;
}

const manifest: Manifest = {
	id: 'tricky-shop',
	name: 'Tricky shop',
	summary: 'A shop that misbehaves as the test says.',
	categories: ['ecommerce'],
	settings: [],
	streams: {
		orders: {
			label: 'Orders',
			record: { one: 'order', many: 'orders' },
			arrival: 'polled',
			fields: [{ name: 'name', label: 'Name', kind: 'text' }]
		}
	},
	actions: {}
};

/** A shop whose cursor is the number of orders that have been read. */
export const trickySource = (): TrickySource => {
	async function* honest(cursor: Cursor | null): AsyncGenerator<Page> {
		for (let place = typeof cursor === 'number' ? cursor : 0; place < shop.orders.length;) {
			const records = shop.orders.slice(place, place + shop.pageSize);
			place += records.length;
			yield { records, cursor: place };
		}
	}
	const orders = {
		now: async () => shop.orders.length,
		latest: async (_context: Context, count: number) => shop.orders.slice(-count).toReversed(),
		read: (context: Context, cursor: Cursor | null) => shop.spoil(honest(cursor), context)
	};
	const shop: TrickySource = {
		manifest,
		half: { check: async () => ({ fine: true }), streams: { orders } },
		orders: [],
		pageSize: 2,
		spoil: (pages) => pages,
		sell: (...names) => {
			for (const name of names) shop.orders.push({ key: `order of ${name}`, values: { name } });
		}
	};
	return shop;
};
