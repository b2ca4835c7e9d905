import { readPath } from '#lib/domain/mapping/path.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context, DestinationAction, Outgoing, Receipt, Values } from '../contract.ts';
import { channelChoices, channelOf } from './channels.ts';
import { asSlackText, fromSlackText } from './text.ts';
import { askAll, askSlack } from './vendor.ts';
import { linkTo, workspaceOf } from './workspace.ts';

const EVENT = 'handover_record';
/** Characters; Slack cuts off what is longer without a word. */
const LONGEST = 40_000;
/** Seconds that are looked back for a message of which no answer came. */
const LOOKED_BACK = 30 * 86_400;

const refused = (say: string): ConnectorError => new ConnectorError('refused', { say });

const textIn = (values: Values): string => {
	const text = wordsIn(values.text, 'Message') ?? '';
	if (text.trim() === '')
		throw refused('This message is empty, and Slack sends none without text. Fill it in and send it again.');
	const written = asSlackText(text);
	if (written.length <= LONGEST) return written;
	throw refused(`This message has ${written.length} characters, and Slack takes 40,000. Shorten it and send it again.`);
};

async function receiptOf(context: Context, channel: string, ts: string, outcome: Receipt['outcome']): Promise<Receipt> {
	const { json } = await workspaceOf(context);
	const link = linkTo(json, channel, ts);
	return { id: `${channel}:${ts}`, outcome, ...(link !== undefined && { link }) };
}

const placeOf = ({ id }: Receipt): { readonly channel: string; readonly ts: string } => {
	const [channel = '', ts = ''] = id.split(':');
	return { channel, ts };
};

async function changed(context: Context, earlier: Receipt, text: string): Promise<Receipt> {
	const { channel, ts } = placeOf(earlier);
	const { json } = await askSlack(context, 'chat.update', {
		form: { channel, ts, text },
		expect: ['message_not_found']
	});
	if (json.ok === true) return receiptOf(context, channel, ts, 'updated');
	throw refused(
		'This record has changed, and the message that was made of it has been deleted in Slack. If it should be there again, type it by hand.'
	);
}

async function sent(context: Context, key: string, text: string): Promise<Receipt> {
	// Whoever is not let in is told so before anything is sent.
	await workspaceOf(context);
	const metadata = { event_type: EVENT, event_payload: { reference: key } };
	const { json } = await askSlack(context, 'chat.postMessage', {
		form: { channel: await channelOf(context), text, metadata: JSON.stringify(metadata), unfurl_links: 'false' }
	});
	const [channel, ts] = [json.channel, json.ts];
	if (typeof channel === 'string' && typeof ts === 'string') return receiptOf(context, channel, ts, 'created');
	throw new ConnectorError('unreadable', { say: 'Slack did not say which message it has sent.', maybeDone: true });
}

const write = async (context: Context, { values, key, earlier }: Outgoing): Promise<Receipt> => {
	const text = textIn(values);
	return earlier ? changed(context, earlier, text) : sent(context, key, text);
};

/** A bot cannot search, so what it has sent is looked for in the channel, by the reference that only apps see. */
async function lookUp(context: Context, key: string): Promise<Receipt | null> {
	const channel = await channelOf(context);
	const messages = await askAll(context, 'conversations.history', 'messages', {
		channel,
		oldest: Math.floor(context.now() / 1000) - LOOKED_BACK,
		include_all_metadata: true,
		limit: 200
	});
	const found = messages.find((message) => readPath(message, 'metadata.event_payload.reference') === key);
	return found ? receiptOf(context, channel, String(found.ts), 'created') : null;
}

async function readBack(context: Context, receipt: Receipt): Promise<Values> {
	const { channel, ts } = placeOf(receipt);
	const { json } = await askSlack(context, 'conversations.history', {
		parameters: { channel, latest: ts, inclusive: true, limit: 1 }
	});
	const { ts: found, text } = (readPath(json, 'messages.0') ?? {}) as Values;
	return found === ts && typeof text === 'string' ? { text: fromSlackText(text) } : {};
}

export const message: DestinationAction = {
	write,
	lookUp,
	readBack,
	remove: async (context, receipt) => {
		await askSlack(context, 'chat.delete', { form: placeOf(receipt), expect: ['message_not_found'] });
	},
	choices: { channel: channelChoices }
};
