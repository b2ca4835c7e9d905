import { ConnectorError } from '../connector-error.ts';
import type { Context, HttpResponse } from '../contract.ts';
import type { CollectionKind } from './collection.ts';
import { propfind } from './propfind.ts';
import { parseXml } from './xml.ts';

/** The conditions that a server names in its error answer, such as `max-resource-size` (RFC 4918, 16). */
export function conditionsIn({ body }: HttpResponse): string[] {
	const root = parseXml(body);
	return root?.name === 'error' ? root.children.map(({ name }) => name) : [];
}

const UNREADABLE = 'the server does not understand one of its fields';
const TOO_LARGE = 'it is too large';

/** The conditions that one record breaks (RFC 6352, 6.3.2.1; RFC 4791, 5.3.2.1). */
const REASONS: ReadonlyMap<string, string> = new Map([
	['no-uid-conflict', 'it is already there under another address'],
	['max-resource-size', TOO_LARGE],
	['valid-address-data', UNREADABLE],
	['valid-calendar-data', UNREADABLE],
	['valid-calendar-object-resource', UNREADABLE],
	['supported-address-data', 'the server wants contacts in a form that we do not write'],
	['supported-calendar-data', 'the server wants tasks in a form that we do not write']
]);

/** What a server's "no" to a write means: for this record alone, or for all of them. */
export async function whyNot(
	context: Context,
	{ one, item }: CollectionKind,
	url: URL,
	answer: HttpResponse
): Promise<ConnectorError> {
	const { status, body } = answer;
	const technical = `PUT -> ${status} ${body.replace(/\s+/g, ' ').slice(0, 300)}`.trim();
	const conditions = conditionsIn(answer);
	if (conditions.includes('supported-calendar-component')) {
		const say = `This calendar does not take any ${item}. Choose another ${one} in the settings of this step.`;
		return new ConnectorError('misconfigured', { say, technical });
	}
	const named = conditions.map((condition) => REASONS.get(condition)).find(Boolean);
	if (status === 403 && !named) {
		const say = `This account may not write to the ${one}. Ask whoever looks after the server for the right to write.`;
		return new ConnectorError('forbidden', { say, technical });
	}
	if ((await propfind(context, new URL('.', url), 0)).status === 404) {
		const say = `The ${one} is no longer there. Choose another one in the settings of this step; what is waiting follows by itself.`;
		return new ConnectorError('misconfigured', { say, technical });
	}
	const reason = named ?? (status === 413 ? TOO_LARGE : undefined);
	const say = `The server did not accept this ${item}${reason ? `: ${reason}` : ''}. Correct the entry and send it again, or type it by hand.`;
	return new ConnectorError('refused', { say, technical });
}
