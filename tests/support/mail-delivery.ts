import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { simpleParser, type ParsedMail } from 'mailparser';
import { createTransport } from 'nodemailer';
import { ACCOUNTS, type MailSetup } from './mail-setup.ts';

/** A mail written in parts; without `to` it goes to the bakery's office. */
export interface WrittenMail {
	readonly from?: string;
	readonly to?: string;
	readonly subject?: string;
	readonly text?: string;
	readonly html?: string;
}

/** Sends by SMTP and waits until the mail is in every mailbox; a raw mail goes to the addresses in its To. */
export async function deliver(setup: MailSetup, mail: string | Buffer | WrittenMail): Promise<void> {
	const transport = createTransport({ host: '127.0.0.1', port: setup.ports.smtp, ignoreTLS: true });
	const written = typeof mail === 'string' || Buffer.isBuffer(mail) ? await rawMail(mail) : mail;
	const office = ACCOUNTS.office.address;
	const { response } = await transport.sendMail({ from: office, to: office, ...written });
	const id = /id=(\S+)/.exec(response)?.[1];
	if (!id) throw new Error(`Exim did not say under which number it took the mail: ${response}`);
	await untilDelivered(setup, id);
}

/** Waits until Exim has handed over what it has taken: one mail, or all of them. */
export async function untilDelivered({ folder }: MailSetup, id = ''): Promise<void> {
	// Exim makes the folder with its first mail.
	const input = (): Promise<string[]> => readdir(join(folder, 'spool', 'input')).catch(() => []);
	const waiting = async (): Promise<string[]> => (await input()).filter((name) => name.startsWith(id));
	for (let tries = 0; (await waiting()).length > 0; tries++) {
		if (tries > 2000) throw new Error('Exim has not handed over its mails within 20 seconds.');
		await pause(10);
	}
}

async function rawMail(raw: string | Buffer) {
	const parsed = await simpleParser(raw);
	const named = [parsed.to ?? []].flat().flatMap((list) => list.value.map((each) => each.address ?? ''));
	const to = named.length > 0 ? named : [ACCOUNTS.office.address];
	return { raw, envelope: { from: 'wordpress@bakery.example', to } };
}

/** All mails of an account's inbox, in their order of arrival, as a mail program gets them. */
export async function inbox({ ports }: MailSetup, address: string): Promise<ParsedMail[]> {
	const account = Object.values(ACCOUNTS).find((each) => each.address === address);
	const client = new ImapFlow({
		host: '127.0.0.1',
		port: ports.imap,
		secure: false,
		doSTARTTLS: false,
		auth: { user: address, pass: account?.password ?? '' },
		logger: false
	});
	await client.connect();
	await client.mailboxOpen('INBOX', { readOnly: true });
	const mails = [];
	for await (const { source } of client.fetch('1:*', { source: true })) mails.push(await simpleParser(source ?? ''));
	await client.logout();
	return mails;
}
