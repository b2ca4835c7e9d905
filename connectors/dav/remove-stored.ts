import type { Context } from '../contract.ts';
import type { CollectionKind } from './collection.ts';
import { davCall } from './dav-call.ts';
import { whyNot } from './why-not.ts';

const GONE = [404, 410];

/** Takes away what stands under a receipt's id; what is gone already is as it should be. Throws `ConnectorError`. */
export async function removeStored(context: Context, kind: CollectionKind, id: string): Promise<void> {
	const url = new URL(id);
	const answer = await davCall(context, { method: 'DELETE', url });
	if (answer.status >= 300 && !GONE.includes(answer.status)) throw await whyNot(context, kind, url, answer);
}
