import { readdir, readFile } from 'node:fs/promises';
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
export async function deliver({ folder, ports }: MailSetup, mail: string | Buffer | WrittenMail): Promise<void> {
	const transport = createTransport({ host: '127.0.0.1', port: ports.smtp, ignoreTLS: true });
	const written = typeof mail === 'string' || Buffer.isBuffer(mail) ? await rawMail(mail) : mail;
	const office = ACCOUNTS.office.address;
	const { response, accepted } = await transport.sendMail({ from: office, to: office, ...written });
	const id = /id=(\S+)/.exec(response)?.[1];
	if (!id) throw new Error(`Exim did not say under which number it took the mail: ${response}`);
	for (const recipient of accepted) {
		const mailbox = join(folder, 'mail', String(recipient).toLowerCase(), 'new');
		for (let tries = 0; !(await holds(mailbox, id)); tries++) {
			if (tries > 1000) throw new Error(`The mail ${id} has not arrived at ${String(recipient)}.`);
			await pause(10);
		}
	}
}

async function rawMail(raw: string | Buffer) {
	const parsed = await simpleParser(raw);
	const named = [parsed.to ?? []].flat().flatMap((list) => list.value.map((each) => each.address ?? ''));
	const to = named.length > 0 ? named : [ACCOUNTS.office.address];
	return { raw, envelope: { from: 'wordpress@bakery.example', to } };
}

/** Whether a mail that Exim numbered so lies in the mailbox; Exim puts the number into the mail's Received line. */
async function holds(mailbox: string, id: string): Promise<boolean> {
	const names = await readdir(mailbox).catch(() => []);
	for (const name of names.toSorted().toReversed()) {
		if ((await readFile(join(mailbox, name), 'latin1').catch(() => '')).includes(`id ${id}`)) return true;
	}
	return false;
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
