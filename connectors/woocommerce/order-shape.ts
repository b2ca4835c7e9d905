import type { Values } from '#lib/domain/mapping/values.ts';
import { amountOf, momentOf, partOf, rounded, textOf } from '../rest/read.ts';
import { fromAddress } from './address-shape.ts';
import { customOf, linesOf } from './lines-shape.ts';

/** An order of WooCommerce by our names; amounts are decimal numbers in its currency, moments in UTC. */
export const fromOrder = (order: Values): Values => {
	const [billing, delivery] = [partOf(order, 'billing'), fromAddress(partOf(order, 'shipping'))];
	const [total, vat] = [amountOf(order.total), amountOf(order.total_tax)];
	const lines = linesOf(order);
	return {
		id: textOf(order.id),
		number: textOf(order.number) ?? textOf(order.id),
		status: textOf(order.status),
		created: momentOf(order.date_created_gmt),
		paid: momentOf(order.date_paid_gmt),
		completed: momentOf(order.date_completed_gmt),
		changed: momentOf(order.date_modified_gmt),
		currency: textOf(order.currency),
		total,
		vat,
		net: total === null ? null : rounded(total - (vat ?? 0)),
		shipping: amountOf(order.shipping_total),
		shippingVat: amountOf(order.shipping_tax),
		discount: amountOf(order.discount_total),
		discountVat: amountOf(order.discount_tax),
		paymentMethod: textOf(order.payment_method_title) ?? textOf(order.payment_method),
		transactionId: textOf(order.transaction_id),
		customerId: order.customer_id === 0 ? null : textOf(order.customer_id),
		email: textOf(billing.email),
		phone: textOf(billing.phone),
		...fromAddress(billing),
		deliveryName: delivery.name,
		deliveryCompany: delivery.company,
		deliveryStreet: delivery.street,
		deliveryStreet2: delivery.street2,
		deliveryPostcode: delivery.postcode,
		deliveryCity: delivery.city,
		deliveryCountry: delivery.country,
		note: textOf(order.customer_note),
		lines,
		products: lines.filter(({ kind }) => kind === 'product'),
		custom: customOf(order.meta_data)
	};
};

/** Nobody has ordered yet: the checkout has only begun. */
export const isOrder = ({ status }: Values): boolean => status !== 'checkout-draft';
