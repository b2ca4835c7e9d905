import { isFilled, isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { daysAfter } from '../accounting/day.ts';
import type { Context } from '../contract.ts';
import { anyDay } from './lists.ts';
import { part } from './shapes.ts';
import { askList, askOne } from './vendor.ts';

const FIELDS = '*,customer(*),currency(*),orderLines(*)';

/** The order with this id. */
export const orderNamed = (context: Context, id: string): Promise<Values | undefined> =>
	askOne(context, { method: 'GET', address: `/order/${id}`, parameters: { fields: FIELDS }, about: 'invoice' });

/** The order that we have made under a key. */
export async function orderByKey(context: Context, key: string): Promise<Values | undefined> {
	const { from, to } = anyDay(context.now());
	const parameters = { deliveryComment: key, orderDateFrom: from, orderDateTo: to, count: 10, fields: FIELDS };
	const found = await askList(context, { address: '/order', parameters });
	return found.find(({ deliveryComment }) => deliveryComment === key);
}

/** The invoice that was made of an order. */
export async function invoiceOfOrder(context: Context, order: Values): Promise<Values | undefined> {
	const { from, to } = anyDay(context.now());
	const asked = { invoiceDateFrom: from, invoiceDateTo: to, customerId: String(part(order.customer).id) };
	const parameters = { ...asked, count: 1000, sorting: '-id', fields: '*,orders(id)' };
	const invoices = await askList(context, { address: '/invoice', parameters });
	const isOfIt = ({ orders }: Values): boolean =>
		Array.isArray(orders) && orders.filter(isObject).some(({ id }) => id === order.id);
	return invoices.find(isOfIt);
}

/** An order as it was sent: with one line, that line's parts are fields of its own. */
export function asItWasSent(order: Values, { options }: Context): Values {
	const lines = Array.isArray(order.orderLines) ? order.orderLines.filter(isObject) : [];
	const [line] = lines.length === 1 ? lines : [];
	const { orderDate, invoicesDueIn } = order;
	const values: Record<string, Value | undefined> = {
		customer: part(order.customer).name,
		email: part(order.customer).email,
		reference: order.reference,
		date: orderDate,
		dueDate: typeof orderDate === 'string' ? daysAfter(orderDate, Number(invoicesDueIn ?? 0)) : null,
		currency: part(order.currency).code,
		description: line?.description,
		quantity: line?.count,
		price: options.prices === 'without' ? line?.unitPriceExcludingVatCurrency : line?.unitPriceIncludingVatCurrency
	};
	return Object.fromEntries(
		Object.entries(values).flatMap(([name, value]) => (isFilled(value) ? [[name, value]] : []))
	);
}
