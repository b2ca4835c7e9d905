import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { addressOf } from './address.ts';
import type { CollectionKind } from './collection.ts';
import { writableCollections } from './writable-collections.ts';

const asFolder = (url: URL): URL => new URL(url.href.replace(/\/?$/, '/'));

/** Where to write: what was chosen, else the first that can be written to. Ends in a slash. */
export async function chooseCollection(context: Context, kind: CollectionKind, chosen: unknown): Promise<URL> {
	if (typeof chosen !== 'string' || chosen === '') return asFolder((await writableCollections(context, kind))[0].url);
	const address = addressOf(context);
	if (URL.canParse(chosen, address.href)) return asFolder(new URL(chosen, address));
	throw new ConnectorError('misconfigured', {
		say: `The ${kind.one} is set to “${chosen}”, which is not an address. Choose it again in the settings of this step; what is waiting follows by itself.`
	});
}
