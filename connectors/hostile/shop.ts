import { ConnectorError } from '../connector-error.ts';
import type { Context, SignIn } from '../contract.ts';

export const PASSWORD = 'rundstykke-2026';

/** Goes through the door, or says why not. */
export function enter({ secrets, settings, signal }: Context): void {
	signal.throwIfAborted();
	if (settings.server === 'absent') {
		throw new ConnectorError('unavailable', { say: 'The shop does not answer. It is tried again later.' });
	}
	if (secrets.password !== PASSWORD) {
		throw new ConnectorError('signed-out', { say: 'The shop does not know this password. Type it again.' });
	}
}

export async function check(context: Context): Promise<SignIn> {
	try {
		enter(context);
		return { fine: true };
	} catch (failure) {
		if (failure instanceof ConnectorError) return { fine: false, say: failure.say };
		throw failure;
	}
}

/** What the shop keeps under this name, and how it is kept from now on. */
export async function held<Item>(context: Context, name: string): Promise<Item[]> {
	const bytes = await context.files.read(name);
	return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as Item[]) : [];
}

export const hold = (context: Context, name: string, items: readonly unknown[]): Promise<void> =>
	context.files.write(name, JSON.stringify(items));
