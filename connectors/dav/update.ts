import { ConnectorError } from '../connector-error.ts';
import type { Context, Receipt } from '../contract.ts';
import type { CollectionKind } from './collection.ts';
import type { Lines } from './component.ts';
import { put } from './put.ts';
import { fetchStored } from './stored.ts';

export interface Edit {
	/** Puts the values in; gives lines that say the same where nothing is to be changed. */
	fill(lines: Lines): Lines;
	/** Notes that and when it was changed. */
	stamp(lines: Lines): Lines;
}

/** Changes what stands at this address, or gives null where it has been deleted. */
export async function update(
	context: Context,
	kind: CollectionKind,
	url: URL,
	{ fill, stamp }: Edit
): Promise<Receipt | null> {
	const stored = await fetchStored(context, kind, url);
	if (!stored) return null;
	const changed = fill(stored.lines);
	if (changed.join('\n') === stored.lines.join('\n')) return { id: url.href, outcome: 'unchanged' };
	const condition: Record<string, string> = stored.etag === undefined ? {} : { 'if-match': stored.etag };
	if (await put(context, kind, { url, lines: stamp(changed), condition })) return { id: url.href, outcome: 'updated' };
	throw changedMeanwhile(kind);
}

export const changedMeanwhile = ({ item }: CollectionKind): ConnectorError =>
	new ConnectorError('unavailable', {
		say: `Somebody else was changing this ${item} at the same moment. It is tried again later; nothing was overwritten.`,
		technical: '412 Precondition Failed'
	});
