import type { Context, HttpResponse } from '../contract.ts';
import type { CollectionKind } from './collection.ts';
import type { Lines } from './component.ts';
import { davCall } from './dav-call.ts';
import { folded } from './folding.ts';
import { conditionsIn, whyNot } from './why-not.ts';

export interface Put {
	readonly url: URL;
	readonly lines: Lines;
	/** The same in another version of the format, for a server that does not take the first. */
	readonly otherwise?: Lines;
	/** Nothing may stand there yet (`if-none-match`), or only what we have seen (`if-match`). */
	readonly condition: Readonly<Record<string, string>>;
}

/**
 * Stores under a condition. Gives the address at which it now stands, or null where the condition did not hold.
 * Throws `ConnectorError` for every other "no".
 */
export async function put(context: Context, kind: CollectionKind, request: Put): Promise<URL | null> {
	const { url, condition, otherwise } = request;
	const send = (lines: Lines): Promise<HttpResponse> => {
		const headers = { 'content-type': `${kind.mediaType}; charset=utf-8`, ...condition };
		return davCall(context, { method: 'PUT', url, headers, body: folded(lines) });
	};
	let answer = await send(request.lines);
	if (otherwise && conditionsIn(answer).includes('supported-address-data')) answer = await send(otherwise);
	if (answer.status === 412) return null;
	if (answer.status >= 300) throw await whyNot(context, kind, url, answer);
	return storedAt(answer, url);
}

// Some servers store under a name of their own and say so.
const storedAt = ({ status, headers: { location } }: HttpResponse, url: URL): URL =>
	status === 201 && location && URL.canParse(location, url.href) ? new URL(location, url) : url;
