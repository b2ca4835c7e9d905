import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { CUSTOMER_FIELDS } from './shapes.ts';
import { askList } from './vendor.ts';

export interface CustomerNames {
	readonly name: string | null;
	readonly email: string | null;
}

const same = (one: unknown, other: string): boolean => String(one ?? '').toLowerCase() === other.toLowerCase();

/** Tripletex finds names that hold a text, so what it finds is looked at once more. */
async function by(context: Context, filter: string, field: string, wanted: string): Promise<Values | undefined> {
	const parameters = { [filter]: wanted, isInactive: false, count: 100, fields: CUSTOMER_FIELDS };
	const found = await askList(context, { address: '/customer', parameters });
	return found.find((row) => same(row[field], wanted));
}

/** The customer with this e-mail address, else with this name. */
export async function customerLike(context: Context, { name, email }: CustomerNames): Promise<Values | undefined> {
	const byEmail = email === null ? undefined : await by(context, 'email', 'email', email);
	return byEmail ?? (name === null ? undefined : by(context, 'customerName', 'name', name));
}
