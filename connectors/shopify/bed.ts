import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { DestinationBed, SourceBed } from '../conformance.ts';
import type { Context, Settings, Values } from '../contract.ts';
import { TOKEN, type ShopifyShop } from './fixtures/shop-server.ts';

/** The bike shop, as the engine opens it. */
export const contextAt = (baseUrl: string, options: Settings = {}, token = TOKEN, more: Settings = {}): Context =>
	testContext({
		settings: { baseUrl, ...more },
		secrets: { token },
		options: { existing: 'update', ...options }
	});

/** Where the connector is put to the test: a shop in memory that behaves as Shopify documents it. */
export function bedOn(shop: ShopifyShop): SourceBed & DestinationBed {
	const bells = new Map<number, string>();
	/** The sixth is the fifth counted again. */
	const bellOf = (n: number): string => {
		const place = n === 6 ? 5 : n;
		const sku = bells.get(place) ?? `BELL-${place}-END`;
		if (!bells.has(place)) shop.stock(sku);
		bells.set(place, sku);
		return sku;
	};
	const customer = (n: number): Values => ({
		...{ email: `ola${n}@saga.example`, firstName: 'Ola', lastName: `Hansen ${n}`, company: 'Salong Saga' },
		...{ phone: `+47220000${n}`, street: `Storgata ${n}`, street2: '2. etasje', postcode: '0155', city: 'Oslo' },
		...{ country: 'NO', note: 'Kommer på fredag' }
	});
	return {
		open: async (_, signal) => ({ ...contextAt(shop.url), signal }),
		wrong: async (_, signal) => ({ ...contextAt(shop.url, {}, 'shpat_stale'), signal }),
		absent: async (_, signal) => ({ ...contextAt(`http://127.0.0.1:${await freePort()}`), signal }),
		arrive: async (count, stream) => {
			for (let made = 0; made < count; made += 1) {
				if (stream === 'customers') shop.register();
				else if (stream === 'payouts') shop.pay();
				else shop.sell();
			}
		},
		manyRecords: 120,
		count: async (action) => (action === 'customer' ? shop.customers.length : shop.levels.size),
		values: (n, action) => (action === 'stock' ? { sku: bellOf(n), quantity: 10 + n } : customer(n)),
		bad: (action): Values => (action === 'stock' ? { sku: 'NOTHING', quantity: 1 } : { email: 'not an address' }),
		// What is looked up is no text of a person; a country is its two letters.
		plainFields: ['sku', 'variantId', 'country']
	};
}
