import { readPath } from '#lib/domain/mapping/path.ts';
import type { Values } from '#lib/domain/mapping/values.ts';
import { amountOf, joined, listOf, rounded, textOf } from '../rest/read.ts';

/** An amount in the shop's own currency, as a decimal number. */
export const moneyIn = (values: Values, name: string): number | null =>
	amountOf(readPath(values, `${name}.shopMoney.amount`));

export const difference = (amount: number | null, less: number): number | null =>
	amount === null ? null : rounded(amount - less);

const vatOf = (line: Values): number =>
	rounded(listOf(line.taxLines).reduce((sum, tax) => sum + (moneyIn(tax, 'priceSet') ?? 0), 0));

const rateOf = (line: Values): number =>
	rounded(
		listOf(line.taxLines).reduce((sum, tax) => {
			const rate = amountOf(tax.rate);
			return sum + (amountOf(tax.ratePercentage) ?? (rate === null ? 0 : rate * 100));
		}, 0)
	);

interface Sum {
	/** Of all pieces, after every discount, with or without VAT as the shop sells. */
	readonly amount: number;
	readonly quantity: number;
	readonly isWithVat: boolean;
}

const amounts = (line: Values, { amount, quantity, isWithVat }: Sum): Values => {
	const vat = vatOf(line);
	const net = rounded(isWithVat ? amount - vat : amount);
	const total = rounded(net + vat);
	const pieces = quantity === 0 ? 1 : quantity;
	return {
		quantity,
		price: rounded(net / pieces),
		priceWithVat: rounded(total / pieces),
		vatRate: rateOf(line),
		net,
		vatAmount: vat,
		total
	};
};

/** A line of an order. Prices are for one piece, after discounts. */
export const lineOf = (line: Values, isWithVat: boolean): Values => ({
	kind: 'product',
	description: joined(line.title, line.variantTitle),
	sku: textOf(line.sku),
	...amounts(line, {
		amount: moneyIn(line, 'discountedTotalSet') ?? 0,
		quantity: amountOf(line.quantity) ?? 1,
		isWithVat
	})
});

export const shippingLineOf = (line: Values, isWithVat: boolean): Values => ({
	kind: 'shipping',
	description: textOf(line.title),
	sku: null,
	...amounts(line, { amount: moneyIn(line, 'discountedPriceSet') ?? 0, quantity: 1, isWithVat })
});
