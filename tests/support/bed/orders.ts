const FIRST = Date.parse('2026-09-01T06:00:00Z');
const NOTE = 'Please leave it with the neighbour if nobody answers the door, and ring twice. '.repeat(3);

/** Of a hundred places so many are new orders; then come the first of the orders before, changed, and of those before. */
const [PLACES, NEW, CHANGED] = [100, 80, 10];

/** Which order, and which version of it, stands at a place of the list of a shop whose orders change. */
export const changingAt = (place: number, orders: number): { number: number; version: number } => {
	const [stretch, within] = [Math.floor(place / PLACES), place % PLACES];
	if (within < NEW) return { number: Math.min(orders - 1, stretch * NEW + within), version: 1 };
	const [back, which] = [1 + Math.floor((within - NEW) / CHANGED), (within - NEW) % CHANGED];
	return stretch < back ? { number: which, version: 1 } : { number: (stretch - back) * NEW + which, version: 1 + back };
};

/** How long that list is. */
export const changingLength = (orders: number): number => PLACES * Math.ceil(orders / NEW);

/** The last version of an order in it. */
export const lastVersion = (number: number, orders: number): number =>
	number % NEW < CHANGED ? Math.min(3, Math.ceil(orders / NEW) - Math.floor(number / NEW)) : 1;

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
