import type { SourceRecord, Values } from '../contract.ts';
import { CAST } from './cast.ts';
import { chance, chosen } from './chance.ts';
import type { Happening } from './hours.ts';

/** What the practice shop sells; prices in minor units of its currency. */
const PRODUCTS: readonly [Product, ...Product[]] = [
	{ product: 'Puncture kit', unitPrice: 8900 },
	{ product: 'Bell, brass', unitPrice: 14900 },
	{ product: 'Lights, front and back', unitPrice: 34900 },
	{ product: 'Chain, 9 speed', unitPrice: 27900 },
	{ product: 'Child seat', unitPrice: 119900 },
	{ product: 'Spring service', unitPrice: 89500 }
];

interface Product {
	readonly product: string;
	readonly unitPrice: number;
}

/** The order that somebody places at that moment: its customer, its lines and its total. */
export function orderAt({ number, at }: Happening): SourceRecord {
	const seed = `order ${number}`;
	const { company: _company, ...customer } = chosen(`${seed} customer`, CAST);
	const lines = Array.from({ length: 1 + Math.floor(chance(`${seed} lines`) * 3) }, (_, place) => {
		const { product, unitPrice } = chosen(`${seed} product ${place}`, PRODUCTS);
		const quantity = 1 + Math.floor(chance(`${seed} quantity ${place}`) * 3);
		return { product, quantity, unitPrice, total: quantity * unitPrice };
	});
	const total = lines.reduce((sum, line) => sum + line.total, 0);
	const values: Values = {
		orderNumber: `P-${number}`,
		placedAt: new Date(at).toISOString(),
		...customer,
		lines,
		total,
		totalWritten: (total / 100).toFixed(2),
		currency: 'NOK'
	};
	return { key: `P-${number}`, values, occurredAt: at };
}
