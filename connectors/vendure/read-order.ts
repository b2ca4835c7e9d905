import { readPath } from '#lib/domain/mapping/path.ts';
import { isFilled, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { amountOf, joined, listOf, momentOf, partOf, rounded, textOf } from '../rest/read.ts';

const ADDRESS = {
	company: 'company',
	street: 'streetLine1',
	street2: 'streetLine2',
	postcode: 'postalCode',
	city: 'city',
	country: 'countryCode'
} as const;

type Address = { readonly [Part in keyof typeof ADDRESS]: string | null };

const fromAddress = (address: Values): Address =>
	Object.fromEntries(Object.entries(ADDRESS).map(([ours, theirs]) => [ours, textOf(address[theirs])])) as Address;

/** A customer's billing address is empty where it is the one of the delivery. */
const billingOf = (order: Values): Values => {
	const billing = partOf(order, 'billingAddress');
	return isFilled(billing.streetLine1) ? billing : partOf(order, 'shippingAddress');
};

interface Sum {
	readonly kind: 'product' | 'surcharge' | 'shipping';
	readonly description: Value | undefined;
	readonly sku?: Value | undefined;
	readonly quantity?: number;
	/** Of all pieces. */
	readonly net: number;
	readonly total: number;
	/** Per cent; what the amounts say where the shop does not. */
	readonly rate?: number | null;
}

const lineOf = ({ kind, description, sku, quantity = 1, net, total, rate }: Sum): Values => {
	const pieces = quantity === 0 ? 1 : quantity;
	return {
		kind,
		description: textOf(description),
		sku: textOf(sku),
		quantity,
		price: rounded(net / pieces),
		priceWithVat: rounded(total / pieces),
		vatRate: rate ?? (net === 0 ? 0 : rounded((total / net - 1) * 100, 1)),
		net,
		vatAmount: rounded(total - net),
		total
	};
};

/** Amounts are whole numbers; so many of their digits stand behind the point. */
const decimal = (digits: number) => {
	const unit = 10 ** digits;
	return (value: Value | undefined): number => rounded((amountOf(value) ?? 0) / unit);
};

type Money = ReturnType<typeof decimal>;

const productsIn = (order: Values, money: Money): Values[] =>
	listOf(order.lines)
		.filter(({ quantity }) => quantity !== 0)
		.map((line) =>
			lineOf({
				kind: 'product',
				description: readPath(line, 'productVariant.name'),
				sku: readPath(line, 'productVariant.sku'),
				quantity: amountOf(line.quantity) ?? 1,
				net: money(line.proratedLinePrice),
				total: money(line.proratedLinePriceWithTax),
				rate: amountOf(line.taxRate)
			})
		);

const extrasIn = (order: Values, money: Money): Values[] => [
	...listOf(order.surcharges).map(({ description, sku, price, priceWithTax, taxRate }) =>
		lineOf({
			kind: 'surcharge',
			description,
			sku,
			net: money(price),
			total: money(priceWithTax),
			rate: amountOf(taxRate)
		})
	),
	...listOf(order.shippingLines).map((line) =>
		lineOf({
			kind: 'shipping',
			description: readPath(line, 'shippingMethod.name'),
			net: money(line.discountedPrice),
			total: money(line.discountedPriceWithTax)
		})
	)
];

/** An order of Vendure by our names; amounts are decimal numbers in its currency. `digits` behind the point. */
export const fromOrder = (order: Values, digits: number): Values => {
	const money = decimal(digits);
	const products = productsIn(order, money);
	const settled = listOf(order.payments).filter(({ state }) => state === 'Settled');
	const [payment] = [...settled, ...listOf(order.payments)];
	const [customer, delivery] = [partOf(order, 'customer'), partOf(order, 'shippingAddress')];
	const [billing, [net, total]] = [billingOf(order), [money(order.total), money(order.totalWithTax)]];
	const to = fromAddress(delivery);
	return {
		id: textOf(order.id),
		number: textOf(order.code),
		status: textOf(order.state),
		ordered: momentOf(order.orderPlacedAt),
		changed: momentOf(order.updatedAt),
		currency: textOf(order.currencyCode),
		total,
		vat: rounded(total - net),
		net,
		shipping: money(order.shippingWithTax),
		paid: rounded(settled.reduce((sum, { amount }) => sum + money(amount), 0)),
		paymentMethod: textOf(payment?.method),
		transactionId: textOf(payment?.transactionId),
		couponCodes: Array.isArray(order.couponCodes) ? order.couponCodes.join(', ') || null : null,
		customerId: textOf(customer.id),
		email: textOf(customer.emailAddress),
		phone: textOf(customer.phoneNumber) ?? textOf(billing.phoneNumber),
		name: textOf(billing.fullName) ?? joined(customer.firstName, customer.lastName),
		firstName: textOf(customer.firstName),
		lastName: textOf(customer.lastName),
		...fromAddress(billing),
		deliveryName: textOf(delivery.fullName),
		deliveryCompany: to.company,
		deliveryStreet: to.street,
		deliveryStreet2: to.street2,
		deliveryPostcode: to.postcode,
		deliveryCity: to.city,
		deliveryCountry: to.country,
		lines: [...products, ...extrasIn(order, money)],
		products
	};
};

/** A customer of Vendure by our names, with the address for invoices. */
export const fromCustomer = (customer: Values): Values => {
	const addresses = listOf(customer.addresses);
	const address = addresses.find(({ defaultBillingAddress: is }) => is === true) ?? addresses[0] ?? {};
	return {
		id: textOf(customer.id),
		email: textOf(customer.emailAddress),
		phone: textOf(customer.phoneNumber) ?? textOf(address.phoneNumber),
		name: joined(customer.firstName, customer.lastName),
		title: textOf(customer.title),
		firstName: textOf(customer.firstName),
		lastName: textOf(customer.lastName),
		...fromAddress({ ...address, countryCode: readPath(address, 'country.code') ?? null }),
		hasAccount: isFilled(readPath(customer, 'user.id')),
		created: momentOf(customer.createdAt),
		changed: momentOf(customer.updatedAt)
	};
};
