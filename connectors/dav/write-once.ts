import type { Context, Outgoing, Receipt } from '../contract.ts';
import type { CollectionKind } from './collection.ts';
import type { Lines } from './component.ts';
import { put } from './put.ts';
import { changedMeanwhile, update, type Edit } from './update.ts';

export interface Writing extends Edit {
	readonly outgoing: Outgoing;
	/** Ends in a slash. */
	readonly collection: URL;
	readonly fresh: Lines;
	readonly otherwise?: Lines;
}

/** Where a record with this key is kept. */
export const placeFor = (collection: URL, { extension }: CollectionKind, key: string): URL =>
	new URL(`${key}${extension}`, collection);

/** Makes the item, once: what is there already under its key is brought up to date instead. */
export async function writeOnce(context: Context, kind: CollectionKind, writing: Writing): Promise<Receipt> {
	const { collection, outgoing, fresh, otherwise } = writing;
	const url = placeFor(collection, kind, outgoing.key);
	const request = { url, lines: fresh, ...(otherwise && { otherwise }), condition: { 'if-none-match': '*' } };
	const stored = await put(context, kind, request);
	if (stored) return { id: stored.href, outcome: 'created' };
	const updated = await update(context, kind, url, writing);
	if (updated) return updated;
	throw changedMeanwhile(kind);
}
