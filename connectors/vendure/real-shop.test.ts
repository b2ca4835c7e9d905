import { expect, test } from 'vitest';
import { needsSlow } from '../../tests/support/slow-server.ts';
import { startVendure } from '../../tests/support/vendure.ts';
import { sourceConformance } from '../conformance.ts';
import { bedAt, contextAt } from './bed.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

await needsSlow('a real Vendure', startVendure, (shop) => {
	sourceConformance(manifest, source, {
		...bedAt(shop.url, shop.owner),
		arrive: async (count, stream) => {
			for (let made = 0; made < count; made += 1) await (stream === 'orders' ? shop.buy() : shop.register());
		}
	});

	test('three bags of coffee and the post make the total that the shop has charged', async () => {
		const { orders } = source.streams;
		for await (const { records } of orders?.read(contextAt(shop.url, shop.owner), null) ?? []) {
			const { values } = records[0] ?? {};
			expect(values).toMatchObject({ total: 466.2, vat: 77.4, email: 'kunde@example.com', city: 'Oslo', paid: 466.2 });
			expect(values?.lines).toMatchObject([
				{ description: 'Kaffe 500 g', quantity: 3, price: 103.2, vatRate: 25, total: 387 },
				{ kind: 'shipping', description: 'Posten', vatRate: 0, total: 79.2 }
			]);
			break;
		}
	});
});
