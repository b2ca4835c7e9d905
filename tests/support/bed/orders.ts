const FIRST = Date.parse('2026-09-01T06:00:00Z');
const NOTE = 'Please leave it with the neighbour if nobody answers the door, and ring twice. '.repeat(3);

/** One order of the web shop, about 700 bytes of JSON; the same number gives the same order. */
export const orderOf = (number: number) => ({
	id: `order-${number}`,
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
