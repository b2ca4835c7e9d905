import type { Value, Values } from '#lib/domain/mapping/values.ts';
import { amountOf, listOf, rounded, textOf } from '../rest/read.ts';

type Kind = 'product' | 'fee' | 'shipping';

const KINDS: readonly (readonly [Kind, string])[] = [
	['product', 'line_items'],
	['fee', 'fee_lines'],
	['shipping', 'shipping_lines']
];

/** The rates of an order in per cent, by the id of the rate; older shops do not say them. */
const ratesOf = ({ tax_lines: lines }: Values): Map<string, number> =>
	new Map(
		listOf(lines).flatMap(({ rate_id: id, rate_percent: percent }) => {
			const rate = amountOf(percent);
			return rate === null ? [] : [[String(id), rate] as const];
		})
	);

/** The VAT rate of a line in per cent: as the shop says it, else as its amounts do, to the tenth. */
function rateOf(line: Values, rates: Map<string, number>, net: number, vat: number): number {
	if (net === 0 || vat === 0) return 0;
	const named = listOf(line.taxes).filter(({ total }) => (amountOf(total) ?? 0) !== 0);
	const said = named.map(({ id }) => rates.get(String(id)));
	const isSaid = said.length > 0 && said.every((rate) => rate !== undefined);
	return isSaid ? rounded(said.reduce<number>((sum, rate) => sum + (rate ?? 0), 0)) : rounded((vat / net) * 100, 1);
}

const lineOf = (kind: Kind, line: Values, rates: Map<string, number>, sign: 1 | -1): Values => {
	const count = amountOf(line.quantity);
	const quantity = count === null || count === 0 ? sign : count;
	const [net, vat] = [amountOf(line.total) ?? 0, amountOf(line.total_tax) ?? 0];
	return {
		kind,
		description: textOf(line.name) ?? textOf(line.method_title),
		sku: textOf(line.sku),
		productId: textOf(line.product_id),
		variationId: line.variation_id === 0 ? null : textOf(line.variation_id),
		quantity: rounded(quantity * sign),
		price: rounded(net / quantity),
		priceWithVat: rounded((net + vat) / quantity),
		vatRate: rateOf(line, rates, net, vat),
		net: rounded(net * sign),
		vatAmount: rounded(vat * sign),
		total: rounded((net + vat) * sign)
	};
};

/**
 * The lines of an order, with fees and shipping as lines of their own, so that they make up its total. Amounts are
 * decimal numbers in its currency, prices are for one piece. A refund (`sign` -1) has them the other way round.
 */
export const linesOf = (order: Values, sign: 1 | -1 = 1): Values[] => {
	const rates = ratesOf(order);
	return KINDS.flatMap(([kind, name]) => listOf(order[name]).map((line) => lineOf(kind, line, rates, sign)));
};

/** What plugins and the owner's own checkout fields have added, by name. */
export const customOf = (meta: Value | undefined): Values =>
	Object.fromEntries(
		listOf(meta).flatMap(({ key, value }) => {
			const text = textOf(value);
			return typeof key === 'string' && key !== '__proto__' && text !== null ? [[key, text]] : [];
		})
	);
