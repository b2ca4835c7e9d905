import { applied } from './applied.ts';
import { openHouse, type House } from './house.ts';
import { shopAndBooks } from './shop-and-books.ts';

/**
 * A house whose bakery has a shop and books, and a connection between them that runs by itself on New Year only. Of
 * its orders one is missing in the books, one has another amount and one stands there twice.
 */
export const openComparingHouse = async () => {
	const both = await shopAndBooks();
	const now = Date.now();
	for (let number = 1001; number <= 1020; number++) both.type(both.sell(number, now, 2 + (number % 15)));
	both.sell(1021, now, 4);
	both.type(both.sell(1022, now, 5), 12.25);
	const twice = both.sell(1023, now, 6);
	both.type(twice);
	both.type(twice);
	both.sell(1024, now, 0.2);
	const house: House = await openHouse();
	await applied(house, {
		systems: {
			'Web shop': { connector: 'http-json', settings: both.shopSettings },
			Books: { connector: 'http-json', settings: both.booksSettings }
		},
		connections: {
			'Orders into the books': {
				source: { system: 'Web shop', stream: 'orders' },
				actions: [
					{
						system: 'Books',
						action: 'invoice',
						mapping: { reference: 'number', amount: 'total', date: 'created_at' }
					}
				],
				schedule: '0 0 1 1 *',
				earlier: 'leave',
				minutesEach: 4
			}
		}
	});
	const stop = async (): Promise<void> => {
		await house.stop();
		await both.close();
	};
	return { ...both, house, stop };
};
