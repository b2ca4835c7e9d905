import { ConnectorError } from '../connector-error.ts';
import { defineDestination, type Context, type DestinationAction, type Values } from '../contract.ts';
import { turns } from '../in-turn.ts';
import manifest from './manifest.ts';
import { check, enter, held, hold } from './shop.ts';

interface Contact {
	readonly key: string;
	readonly values: Values;
}

export const countContacts = async (_action: string, context: Context): Promise<number> =>
	(await held(context, 'contacts.json')).length;

const find = async (context: Context, key: string): Promise<Contact | undefined> =>
	(await held<Contact>(context, 'contacts.json')).find((contact) => contact.key === key);

const inTurn = turns();

export const contact: DestinationAction = {
	write: (context, { key, values, earlier }) =>
		inTurn(async () => {
			enter(context);
			if (values.name === '') throw new ConnectorError('refused', { say: 'A contact needs a name. Add one.' });
			const contacts = await held<Contact>(context, 'contacts.json');
			const known = contacts.some((one) => one.key === key);
			const others = contacts.filter((one) => one.key !== key);
			await hold(context, 'contacts.json', [...others, { key, values }]);
			return { id: key, outcome: earlier ? 'updated' : known ? 'unchanged' : 'created' };
		}),
	lookUp: async (context, key) => ((await find(context, key)) ? { id: key, outcome: 'created' } : null),
	readBack: async (context, { id }) => (await find(context, id))?.values ?? {},
	remove: (context, { id }) =>
		inTurn(async () => {
			const contacts = await held<Contact>(context, 'contacts.json');
			await hold(
				context,
				'contacts.json',
				contacts.filter(({ key }) => key !== id)
			);
		}),
	choices: { book: async () => [{ value: 'customers', label: 'Customers' }] }
};

export default defineDestination(manifest, { check, actions: { contact } });
