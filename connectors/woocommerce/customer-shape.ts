import { isFilled, type Values } from '#lib/domain/mapping/values.ts';
import { joined, momentOf, partOf, textOf } from '../rest/read.ts';
import { ADDRESS, fromAddress } from './address-shape.ts';

/** A customer of WooCommerce by our names. */
export const fromCustomer = (customer: Values): Values => {
	const billing = partOf(customer, 'billing');
	const address = fromAddress(billing);
	return {
		id: textOf(customer.id),
		username: textOf(customer.username),
		email: textOf(customer.email) ?? textOf(billing.email),
		phone: textOf(billing.phone),
		...address,
		firstName: textOf(customer.first_name) ?? address.firstName,
		lastName: textOf(customer.last_name) ?? address.lastName,
		name: joined(customer.first_name, customer.last_name) ?? address.name,
		paying: customer.is_paying_customer === true,
		created: momentOf(customer.date_created_gmt),
		changed: momentOf(customer.date_modified_gmt)
	};
};

/** What is sent of a customer: nothing that was left empty, so that what the shop knows stays. */
export const toCustomer = (values: Values): Values => {
	const filled = ([, value]: readonly [string, Values[string] | undefined]): boolean => isFilled(value);
	const of = (pairs: readonly (readonly [string, Values[string] | undefined])[]): Values =>
		Object.fromEntries(pairs.filter(filled).map(([name, value]) => [name, String(value)]));
	const billing = of([
		...Object.entries(ADDRESS).map(([ours, theirs]) => [theirs, values[ours]] as const),
		['email', values.email],
		['phone', values.phone]
	]);
	return {
		...of([
			['email', values.email],
			['first_name', values.firstName],
			['last_name', values.lastName]
		]),
		billing
	};
};
