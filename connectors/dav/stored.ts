import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import type { CollectionKind } from './collection.ts';
import type { Lines } from './component.ts';
import { davCall } from './dav-call.ts';
import { unfold } from './folding.ts';

/** What a server holds at an address. */
export interface Stored {
	readonly url: URL;
	readonly lines: Lines;
	/** Strong; absent where the server gives none. */
	readonly etag?: string;
}

/** What stands at this address, or null where it has been deleted. */
export async function fetchStored(context: Context, { begin }: CollectionKind, url: URL): Promise<Stored | null> {
	const answer = await davCall(context, { method: 'GET', url });
	if (answer.status === 404 || answer.status === 410) return null;
	const lines = unfold(answer.body);
	if (answer.status >= 300 || lines[0]?.toUpperCase() !== `BEGIN:${begin}`) {
		throw new ConnectorError('unreadable', {
			say: `${url.host} answered something that we do not understand. It is tried again later; if it goes on, show the line below to whoever looks after the server.`,
			technical: `GET ${url.href} -> ${answer.status}, no ${begin}`
		});
	}
	// A proxy that compresses marks the ETag as weak, but the server behind it knows only the strong one.
	const etag = answer.headers.etag?.replace(/^W\//, '');
	return { url, lines, ...(etag !== undefined && { etag }) };
}
