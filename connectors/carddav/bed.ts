import { testContext } from '../../tests/support/context.ts';
import { davCollection } from '../../tests/support/dav-collection.ts';
import type { Radicale } from '../../tests/support/radicale.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Context, DestinationAction, Receipt, Settings, Values } from '../contract.ts';
import destination from './destination.server.ts';

export const contacts = destination.actions.contact as Required<DestinationAction>;

export interface Sending {
	readonly key?: string;
	readonly earlier?: Receipt;
	readonly options?: Settings;
}

/** The owner's address book on a real server. */
export function bedOn({ baseUrl, addressBook, user, password }: Radicale) {
	const open = (settings: Settings = {}, options: Settings = {}, secret = password): Context =>
		testContext({
			settings: { address: baseUrl, user, ...settings },
			secrets: { password: secret },
			options: { addressBook: '', existing: 'keep', ...options }
		});
	return {
		open,
		book: davCollection(addressBook, { user, password }),
		send: (values: Values, { key = freshKey(), earlier, options }: Sending = {}): Promise<Receipt> =>
			contacts.write(open({}, options), { values, key, ...(earlier && { earlier }) }),
		held: (receipt: Receipt): Promise<Values> => contacts.readBack(open(), receipt)
	};
}
