import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context } from '../contract.ts';
import { askXero, inFilter } from './vendor.ts';

const first = async (context: Context, where: string): Promise<Values | undefined> => {
	const parameters = { where: `${where} AND ContactStatus=="ACTIVE"`, order: 'UpdatedDateUTC ASC' };
	const [found] = await askXero(context, 'Contacts', { method: 'GET', address: '/Contacts', parameters });
	return found;
};

/** The contact that we have made under a key. */
export const contactByKey = (context: Context, key: string): Promise<Values | undefined> =>
	first(context, `ContactNumber==${inFilter(key)}`);

/** A contact with this e-mail address, else one with this name: two of one name are more than Xero allows. */
export const contactLike = async (
	context: Context,
	{ name, email }: { readonly name: string; readonly email: string | null }
): Promise<Values | undefined> => {
	const byEmail = email === null ? undefined : await first(context, `EmailAddress==${inFilter(email)}`);
	return byEmail ?? (await first(context, `Name==${inFilter(name)}`));
};
