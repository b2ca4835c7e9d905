import type { Values } from '#lib/domain/mapping/values.ts';
import { amountOf, momentOf, rounded, textOf } from '../rest/read.ts';
import { linesOf } from './lines-shape.ts';
import { fromOrder } from './order-shape.ts';

/** A refund of WooCommerce with what one needs of its order; its amounts are above zero. */
export const fromRefund = (refund: Values, order: Values): Values => {
	const { id, number, currency, email, name, customerId } = fromOrder(order);
	const lines = linesOf({ ...refund, tax_lines: refund.tax_lines ?? order.tax_lines ?? null }, -1);
	const vat = lines.reduce((sum, { vatAmount }) => sum + Number(vatAmount), 0);
	return {
		id: textOf(refund.id),
		orderId: id ?? null,
		orderNumber: number ?? null,
		created: momentOf(refund.date_created_gmt),
		currency: currency ?? null,
		amount: Math.abs(amountOf(refund.amount) ?? amountOf(refund.total) ?? 0),
		vat: rounded(vat),
		reason: textOf(refund.reason),
		paidBack: refund.refunded_payment === true,
		customerId: customerId ?? null,
		email: email ?? null,
		name: name ?? null,
		lines
	};
};
