import { ConnectorError } from '../connector-error.ts';
import type { Choice, Context } from '../contract.ts';
import type { Collection, CollectionKind } from './collection.ts';
import { discover } from './discovery.ts';

/** The address books or task lists that can be written to; at least one. Throws `ConnectorError` where there is none. */
export async function writableCollections(
	context: Context,
	kind: CollectionKind
): Promise<[Collection, ...Collection[]]> {
	const found = await discover(context, kind);
	const [first, ...others] = found.filter(({ writable }) => writable);
	if (first) return [first, ...others];
	throw found.length === 0 ? noneThere(kind) : readOnly(kind);
}

/** The same, to choose from. */
export async function choicesOf(context: Context, kind: CollectionKind): Promise<Choice[]> {
	return (await writableCollections(context, kind)).map(({ url, name }) => ({ value: url.href, label: name }));
}

const noneThere = ({ one }: CollectionKind): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `The sign-in works, but there is no ${one} in this account. Make one there, then check again.`
	});

const readOnly = ({ many }: CollectionKind): ConnectorError =>
	new ConnectorError('forbidden', {
		say: `The sign-in works, but this account may only read its ${many}. Ask whoever looks after the server for the right to write.`
	});
