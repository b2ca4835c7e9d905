import { domainToASCII } from 'node:url';
import { ConnectorError } from '../connector-error.ts';
import type { Context, Outgoing, Receipt, Value } from '../contract.ts';
import { oneLine } from '../mail-server/one-line.ts';
import { storableText } from '../storable-text.ts';
import { isNobody } from './nobody.ts';
import { isOneAddress, oneAddress } from './one-address.ts';
import { openTransport } from './open-transport.ts';
import { smtpFailure } from './smtp-failure.ts';

/**
 * Sends one mail. A mail that has been sent cannot be changed, so a corrected record of an earlier delivery sends
 * nothing more.
 */
export async function writeMail(context: Context, { values, key, earlier }: Outgoing): Promise<Receipt> {
	if (earlier)
		return { ...earlier, outcome: 'unchanged', note: 'A mail that was sent cannot be changed; none was sent again.' };
	const from = sender(context);
	const to = recipient(values.to);
	const replyTo = isFilled(values.replyTo) ? oneAddress(values.replyTo, 'address for answers') : undefined;
	const messageId = `<${key}@${domainToASCII(from.address.slice(from.address.lastIndexOf('@') + 1))}>`;
	const [subject, text] = [said(values.subject, 'subject'), said(values.text, 'text')];
	context.signal.throwIfAborted();
	const transport = await openTransport(context);
	let handedOver = false;
	transport.use('stream', ({ message }, next) => {
		const makeStream = message.createReadStream.bind(message);
		message.createReadStream = (options) => makeStream(options).once('end', () => (handedOver = true));
		next();
	});
	try {
		const { response } = await transport.sendMail({
			from,
			to: { name: '', address: to },
			...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
			// Whatever ends a line would begin another header.
			subject: subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
			text,
			// Lines of any length and spaces at their ends survive this one.
			textEncoding: 'quoted-printable',
			messageId,
			date: new Date(context.now()),
			// RFC 3834 and Microsoft's own: nobody's absence note answers this mail, so that no two programs write to each other.
			headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
			xMailer: false,
			signal: context.signal
		});
		return { id: messageId, outcome: 'created', note: oneLine(response) };
	} catch (error) {
		if (!handedOver) context.signal.throwIfAborted();
		throw smtpFailure(error, { from: from.address, to, handedOver });
	}
}

function sender({ settings }: Context): { name: string; address: string } {
	const address = String(settings.fromAddress).trim();
	if (isOneAddress(address)) return { name: typeof settings.fromName === 'string' ? settings.fromName : '', address };
	const say = 'The sender address in the settings is no e-mail address. Correct it there; no mail was sent.';
	throw new ConnectorError('misconfigured', { say });
}

function recipient(value: Value | undefined): string {
	const address = oneAddress(value, 'recipient');
	if (!isNobody(address)) return address;
	const say = `Nobody reads what is sent to ${address}, so no mail was sent. Use the customer's own address, or tick it off.`;
	throw new ConnectorError('refused', { say });
}

const isFilled = (value: Value | undefined): boolean => value !== undefined && value !== null && value !== '';

function said(value: Value | undefined, what: string): string {
	const text = typeof value === 'string' || typeof value === 'number' ? storableText(String(value)) : '';
	if (text.trim() !== '') return text;
	throw new ConnectorError('refused', {
		say: `The mail has no ${what}. Fill it in and send it again; no mail was sent.`
	});
}
