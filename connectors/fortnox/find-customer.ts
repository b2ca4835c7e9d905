import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { askList } from './vendor.ts';

export interface CustomerNames {
	readonly number: string | null;
	readonly email: string | null;
	readonly name: string | null;
}

const same = (one: unknown, other: string): boolean => String(one ?? '').toLowerCase() === other.toLowerCase();

/** Fortnox finds what begins with or holds a text, so what it finds is looked at once more. */
async function by(context: Context, filter: string, field: string, wanted: string): Promise<Values | undefined> {
	const parameters = { [filter]: wanted, limit: 100 };
	const { rows } = await askList(context, 'Customers', { method: 'GET', address: '/customers', parameters });
	return rows.find((row) => same(row[field], wanted));
}

/** The customer with this number, else with this e-mail address, else with this name. */
export async function customerCalled(
	context: Context,
	{ number, email, name }: CustomerNames
): Promise<Values | undefined> {
	if (number !== null) return by(context, 'customernumber', 'CustomerNumber', number);
	const byEmail = email === null ? undefined : await by(context, 'email', 'Email', email);
	return byEmail ?? (name === null ? undefined : by(context, 'name', 'Name', name));
}
