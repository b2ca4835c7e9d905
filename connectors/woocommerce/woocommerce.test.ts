import { freePort } from '../../tests/support/free-port.ts';
import { needs } from '../../tests/support/real-server.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import type { Values } from '../contract.ts';
import { bedOn } from './bed.ts';
import destination from './destination.server.ts';
import { openShop } from './fixtures/shop-server.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

const openStandIn = async () => {
	const shop = await openShop();
	return { ...shop, stop: shop.close };
};

// Everything over plain http with signatures: what is asked of a shop by a key over https is less.
needs(await openStandIn(), (shop) => {
	const { open } = bedOn(shop);
	const { shelves } = shop;
	const bed = {
		open: async (_: string, signal: AbortSignal) => ({ ...open(), signal }),
		wrong: async () => open({}, {}, 'cs_not-the-secret'),
		absent: async () => open({ baseUrl: `http://127.0.0.1:${await freePort()}` })
	};

	sourceConformance(manifest, source, {
		...bed,
		arrive: async (count, stream) => {
			for (let made = 0; made < count; made += 1) {
				if (stream === 'customers') shelves.register();
				else if (stream === 'products') shelves.stock();
				else if (stream === 'orders') shelves.sell();
				else shelves.refund(shelves.sell());
			}
		},
		manyRecords: 130
	});

	const bells = new Map<number, string>();
	/** The sixth is the fifth counted again. */
	const bellOf = (n: number): string => {
		const place = n === 6 ? 5 : n;
		const sku = bells.get(place) ?? String(shelves.stock().sku);
		bells.set(place, sku);
		return sku;
	};

	destinationConformance(manifest, destination, {
		...bed,
		count: async (action) =>
			action === 'customer'
				? shelves.customers.length
				: shelves.products.filter(({ manage_stock: counted }) => counted === true).length,
		values: (n, action): Values =>
			action === 'stock'
				? { sku: bellOf(n), quantity: 10 + n }
				: {
						...{ email: `ola${n}@saga.example`, firstName: 'Ola', lastName: `Hansen ${n}`, company: 'Salong Saga' },
						...{ phone: `+47 22 00 00 ${n}`, street: `Storgata ${n}`, street2: '2. etasje', postcode: '0155' },
						...{ city: 'Oslo', state: 'Oslo', country: 'NO' }
					},
		bad: (action): Values => (action === 'stock' ? { sku: 'NOTHING', quantity: 1 } : { email: 'not an address' }),
		// The shop keeps names on one line and without HTML; what is looked up is no text of a person.
		plainFields: ['firstName', 'lastName', 'sku', 'productId']
	});
});
