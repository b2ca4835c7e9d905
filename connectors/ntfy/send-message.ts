import { isObject } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, Outgoing, Receipt } from '../contract.ts';
import { ask } from '../rest/ask.ts';
import { textOf } from '../rest/read.ts';
import { messageFrom } from './message.ts';
import { noServer, ntfy, topicOf } from './ntfy.ts';

const AS_FILE = 'The text was too long for a message, so ntfy hung it on the message as a file.';

/** Sends one message; ntfy has nowhere to keep our key, so each call is a message of its own. */
export async function sendMessage(context: Context, { values }: Outgoing): Promise<Receipt> {
	const topic = topicOf(context);
	const body = messageFrom(topic, values);
	const { status, json } = await ask(context, ntfy, {
		method: 'POST',
		address: '/',
		body,
		about: 'message',
		expect: [404, 405]
	});
	if (status >= 400) throw noServer(context, status);
	const said = isObject(json) ? json : {};
	const id = textOf(said.id);
	if (id === null) throw withoutId(context);
	return {
		id,
		outcome: 'created',
		link: `${String(context.settings.baseUrl).replace(/\/+$/, '')}/${topic}`,
		...(isObject(said.attachment) && { note: AS_FILE })
	};
}

const withoutId = (context: Context): ConnectorError =>
	new ConnectorError('unreadable', {
		say: `${String(context.settings.baseUrl)} took the message and did not answer as ntfy does. Check the address in the settings of this system.`,
		technical: 'the answer has no id',
		maybeDone: true
	});
