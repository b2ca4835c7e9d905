import type { Value, Values } from '#lib/domain/mapping/values.ts';
import { isObject } from '#lib/domain/mapping/values.ts';
import { textOf } from '../rest/read.ts';

/** An address of Stripe by our names. */
export function fromAddress(address: Value | undefined): Values {
	const { line1, line2, postal_code: postcode, city, state, country } = isObject(address) ? address : {};
	return {
		street: textOf(line1),
		street2: textOf(line2),
		postcode: textOf(postcode),
		city: textOf(city),
		state: textOf(state),
		country: textOf(country)
	};
}

/** A moment in seconds as ISO with a Z; null where there is none. */
export const momentOf = (seconds: Value | undefined): string | null =>
	typeof seconds === 'number' ? new Date(seconds * 1000).toISOString() : null;

/** The id of something that stands there as its id or, expanded, as itself. */
export const idOf = (value: Value | undefined): string | null => textOf(isObject(value) ? value.id : value);
