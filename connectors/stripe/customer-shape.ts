import { readPath } from '#lib/domain/mapping/path.ts';
import { isObject, type Values } from '#lib/domain/mapping/values.ts';
import { partOf, textOf } from '../rest/read.ts';
import type { Ripeness } from './created-stream.ts';
import { currencyOf } from './money.ts';
import { fromAddress, momentOf } from './parts.ts';
import { inDashboard } from './vendor.ts';

export const customerRipeness = ({ deleted }: Values): Ripeness => (deleted === true ? 'never' : 'done');

/** A customer by our names. */
export function fromCustomer(customer: Values): Values {
	const shipping = partOf(customer, 'shipping');
	return {
		id: textOf(customer.id),
		created: momentOf(customer.created),
		name: textOf(customer.name) ?? textOf(shipping.name),
		email: textOf(customer.email),
		phone: textOf(customer.phone) ?? textOf(shipping.phone),
		...fromAddress(isObject(customer.address) ? customer.address : shipping.address),
		description: textOf(customer.description),
		currency: currencyOf(customer.currency),
		language: textOf(readPath(customer, 'preferred_locales.0')),
		link: inDashboard(`customers/${String(customer.id)}`, customer.livemode),
		custom: isObject(customer.metadata) ? customer.metadata : {}
	};
}
