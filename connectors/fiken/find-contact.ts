import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { askCompany } from './company.ts';
import { listIn } from './vendor.ts';

export interface ContactNames {
	readonly name: string | null;
	readonly email: string | null;
}

const same = (one: unknown, other: string): boolean => String(one ?? '').toLowerCase() === other.toLowerCase();

const customers = async (context: Context, filter: Readonly<Record<string, string>>): Promise<Values[]> => {
	const parameters = { ...filter, customer: true, inactive: false, pageSize: 100 };
	return listIn(await askCompany(context, { method: 'GET', address: '/contacts', parameters }));
};

/** The customer with this e-mail address, else with this name. */
export async function contactLike(context: Context, { name, email }: ContactNames): Promise<Values | undefined> {
	const byEmail = email === null ? [] : await customers(context, { email });
	const found = byEmail.find((contact) => same(contact.email, email ?? ''));
	if (found || name === null) return found;
	return (await customers(context, { name })).find((contact) => same(contact.name, name));
}

/** The customer that we have made under a key; Fiken searches by it and does not always show it. */
export async function contactByKey(context: Context, key: string): Promise<Values | undefined> {
	const found = await customers(context, { memberNumberString: key });
	const named = found.find(({ memberNumberString }) => memberNumberString === key);
	const [only] = found.length === 1 && found[0]?.memberNumberString === undefined ? found : [];
	return named ?? only;
}
