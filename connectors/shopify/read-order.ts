import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value, Values } from '#lib/domain/mapping/values.ts';
import { amountOf, joined, listOf, momentOf, partOf, textOf } from '../rest/read.ts';
import { difference, lineOf, moneyIn, shippingLineOf } from './order-lines.ts';

const ADDRESS = {
	name: 'name',
	firstName: 'firstName',
	lastName: 'lastName',
	company: 'company',
	street: 'address1',
	street2: 'address2',
	postcode: 'zip',
	city: 'city',
	state: 'provinceCode',
	country: 'countryCodeV2'
} as const;

type Address = { readonly [Part in keyof typeof ADDRESS]: string | null };

/** An address of Shopify by our names. */
export const fromAddress = (address: Values): Address =>
	Object.fromEntries(Object.entries(ADDRESS).map(([ours, theirs]) => [ours, textOf(address[theirs])])) as Address;

export const wordsOf = (value: Value | undefined): string | null =>
	Array.isArray(value) ? value.flatMap((word) => textOf(word) ?? []).join(', ') || null : null;

/** An order of Shopify with all its lines, by our names; amounts are decimal numbers in the shop's currency. */
export const fromOrder = (order: Values, allLines: readonly Values[]): Values => {
	const withVat = order.taxesIncluded === true;
	const products = allLines.map((line) => lineOf(line, withVat));
	const shipping = listOf(readPath(order, 'shippingLines.nodes')).map((line) => shippingLineOf(line, withVat));
	const delivery = fromAddress(partOf(order, 'shippingAddress'));
	const billing = partOf(order, 'billingAddress');
	const [total, vat] = [moneyIn(order, 'totalPriceSet'), moneyIn(order, 'totalTaxSet')];
	return {
		id: textOf(order.legacyResourceId),
		number: textOf(order.name),
		status: textOf(order.displayFinancialStatus),
		fulfilment: textOf(order.displayFulfillmentStatus),
		isTest: order.test === true,
		created: momentOf(order.createdAt),
		ordered: momentOf(order.processedAt),
		cancelled: momentOf(order.cancelledAt),
		closed: momentOf(order.closedAt),
		changed: momentOf(order.updatedAt),
		currency: textOf(readPath(order, 'totalPriceSet.shopMoney.currencyCode')),
		total,
		vat,
		net: difference(total, vat ?? 0),
		shipping: moneyIn(order, 'totalShippingPriceSet'),
		discount: moneyIn(order, 'totalDiscountsSet'),
		discountCodes: wordsOf(order.discountCodes),
		refunded: moneyIn(order, 'totalRefundedSet'),
		paymentMethod: wordsOf(order.paymentGatewayNames),
		channel: textOf(order.sourceName),
		customerId: textOf(readPath(order, 'customer.id'))?.split('/').at(-1) ?? null,
		email: textOf(order.email),
		phone: textOf(order.phone) ?? textOf(billing.phone) ?? textOf(readPath(order, 'shippingAddress.phone')),
		...fromAddress(billing),
		name: textOf(billing.name) ?? textOf(readPath(order, 'customer.displayName')) ?? delivery.name,
		deliveryName: delivery.name,
		deliveryCompany: delivery.company,
		deliveryStreet: delivery.street,
		deliveryStreet2: delivery.street2,
		deliveryPostcode: delivery.postcode,
		deliveryCity: delivery.city,
		deliveryCountry: delivery.country,
		note: textOf(order.note),
		tags: wordsOf(order.tags),
		lines: [...products, ...shipping],
		products
	};
};

/** A customer of Shopify by our names. */
export const fromCustomer = (customer: Values): Values => {
	const address = fromAddress(partOf(customer, 'defaultAddress'));
	return {
		...address,
		id: textOf(customer.legacyResourceId),
		name: joined(customer.firstName, customer.lastName) ?? textOf(customer.displayName),
		firstName: textOf(customer.firstName),
		lastName: textOf(customer.lastName),
		email: textOf(readPath(customer, 'defaultEmailAddress.emailAddress')),
		phone:
			textOf(readPath(customer, 'defaultPhoneNumber.phoneNumber')) ??
			textOf(readPath(customer, 'defaultAddress.phone')),
		wantsMail: readPath(customer, 'defaultEmailAddress.marketingState') === 'SUBSCRIBED',
		account: textOf(customer.state),
		orders: amountOf(customer.numberOfOrders),
		spent: amountOf(readPath(customer, 'amountSpent.amount')),
		currency: textOf(readPath(customer, 'amountSpent.currencyCode')),
		note: textOf(customer.note),
		tags: wordsOf(customer.tags),
		created: momentOf(customer.createdAt),
		changed: momentOf(customer.updatedAt)
	};
};
