const FIRST = Date.parse('2026-09-01T06:00:00Z');
const NOTE = 'Please leave it with the neighbour if nobody answers the door, and ring twice. '.repeat(3);

/** So many orders come, and then the first of them come again, changed, and once more. */
const [TOGETHER, CHANGED] = [40, 10];

/** Which order, and which version of it, stands at a place of the shop's list. */
export const changingAt = (place: number): { number: number; version: number } => {
	const [block, within] = [Math.floor(place / (TOGETHER + 2 * CHANGED)), place % (TOGETHER + 2 * CHANGED)];
	const late = within - TOGETHER;
	return late < 0
		? { number: block * TOGETHER + within, version: 1 }
		: { number: block * TOGETHER + (late % CHANGED), version: 2 + Math.floor(late / CHANGED) };
};

/** How long the list is, and the last version of an order, where the shop changes them. */
export const changingLength = (orders: number): number => orders + 2 * CHANGED * Math.floor(orders / TOGETHER);
export const lastVersion = (number: number): number => (number % TOGETHER < CHANGED ? 3 : 1);

/** One order of the web shop, about 700 bytes of JSON; the same number and version give the same order. */
export const orderOf = (number: number, version = 1) => ({
	id: `order-${number}`,
	version,
	updated_at: new Date(FIRST + number * 1000).toISOString(),
	total: 12_900 + (number % 500) * 10,
	currency: 'NOK',
	customer: { first_name: 'Kari', last_name: `Nordmann ${number}`, email: `kari.${number}@example.com` },
	lines: [
		{ sku: 'KRANSEKAKE', quantity: 1, price: 9_900 },
		{ sku: 'SKILLINGSBOLLE', quantity: 6, price: 500 }
	],
	address: { street: `Storgata ${(number % 90) + 1}`, postcode: '7030', city: 'Trondheim', country: 'NO' },
	note: NOTE
});
