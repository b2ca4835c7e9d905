import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import type { CollectionKind } from './collection.ts';
import type { Lines } from './component.ts';
import { fetchStored } from './stored.ts';

/** What stands under a receipt's id. Throws `refused` where it has been deleted since. */
export async function readStored(context: Context, kind: CollectionKind, id: string): Promise<Lines> {
	const stored = await fetchStored(context, kind, new URL(id));
	if (stored) return stored.lines;
	throw new ConnectorError('refused', {
		say: `The ${kind.item} is no longer in the ${kind.one}: somebody has deleted it there. Send the entry again if you want it back.`,
		technical: `GET ${id} -> 404`
	});
}
