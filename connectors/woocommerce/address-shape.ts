import type { Values } from '#lib/domain/mapping/values.ts';
import { joined, textOf } from '../rest/read.ts';

/** Our names of the parts of an address, and WooCommerce's. */
export const ADDRESS = {
	firstName: 'first_name',
	lastName: 'last_name',
	company: 'company',
	street: 'address_1',
	street2: 'address_2',
	postcode: 'postcode',
	city: 'city',
	state: 'state',
	country: 'country'
} as const;

type Part = keyof typeof ADDRESS;
export type Address = { readonly [Name in Part]: string | null } & { readonly name: string | null };

/** An address of WooCommerce by our names. */
export const fromAddress = (address: Values): Address => {
	const parts = Object.entries(ADDRESS).map(([ours, theirs]) => [ours, textOf(address[theirs])]);
	return { ...(Object.fromEntries(parts) as Address), name: joined(address.first_name, address.last_name) };
};
