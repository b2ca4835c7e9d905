import { spawnSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParsedMail } from 'mailparser';
import { deliver, inbox, untilDelivered, type WrittenMail } from './mail-delivery.ts';
import { ACCOUNTS, setUpMail, type MailSetup } from './mail-setup.ts';
import { installed, startProgram } from './program.ts';
import type { Missing, RealServer } from './real-server.ts';

const DOVECOT_PARTS = ['/usr/lib/dovecot', '/usr/libexec/dovecot'];

interface Door {
	readonly host: string;
	readonly port: number;
}

/** Real Exim and Dovecot: what Exim takes by SMTP is in Dovecot's mailboxes. Nobody has signed their certificate. */
export interface MailServer extends RealServer {
	/** With STARTTLS, and with signing in where one wants to. */
	readonly smtp: Door;
	/** Encrypted from the start. */
	readonly smtps: Door;
	/** With STARTTLS. */
	readonly imap: Door;
	readonly imaps: Door;
	readonly accounts: typeof ACCOUNTS;
	/** Sends by SMTP and waits until the mail is in every mailbox; a raw mail goes to the addresses in its To. */
	deliver(mail: string | Buffer | WrittenMail): Promise<void>;
	/** Waits until everything that was sent by SMTP is in the mailboxes. */
	settled(): Promise<void>;
	/** All mails of an account's inbox, in their order of arrival. */
	inbox(address: string): Promise<ParsedMail[]>;
	/** Lets the server forget how it numbered an account's mails, as after a move or a repair. */
	renumber(address: string): Promise<void>;
}

/** Starts both on free ports of 127.0.0.1, with all that they keep in a folder that goes with them. */
export async function startMailServer(): Promise<MailServer | Missing> {
	const [dovecot, exim, openssl] = ['dovecot', 'exim4', 'openssl'].map((name) => installed(name));
	// Later versions of Dovecot read another configuration.
	const version = dovecot ? spawnSync(dovecot, ['--version'], { encoding: 'utf8' }).stdout : '';
	if (!dovecot || !version.startsWith('2.3')) return { missing: 'dovecot 2.3' };
	for (const part of ['imap', 'lmtp']) if (!installed(part, DOVECOT_PARTS)) return { missing: `dovecot-${part}d` };
	if (!exim) return { missing: 'exim4' };
	if (!openssl) return { missing: 'openssl' };
	const setup = await setUpMail(openssl);
	try {
		return await start(setup, dovecot, exim);
	} catch (error) {
		await rm(setup.folder, { recursive: true, force: true });
		throw error;
	}
}

async function start(setup: MailSetup, dovecot: string, exim: string): Promise<MailServer> {
	const { folder, ports } = setup;
	const at = (name: string): string => join(folder, name);
	const { imap, imaps, lmtp, smtp, smtps } = ports;
	const log = at('programs.log');
	const boxes = await startProgram(dovecot, ['-F', '-c', at('dovecot.conf')], log, [imap, imaps, lmtp]);
	const post = await startProgram(exim, ['-C', at('exim.conf'), '-bdf', '-q5s'], log, [smtp, smtps]).catch(
		async (error: unknown) => {
			await boxes.stop();
			throw error;
		}
	);
	const door = (port: number): Door => ({ host: '127.0.0.1', port });
	return {
		smtp: door(smtp),
		smtps: door(smtps),
		imap: door(imap),
		imaps: door(imaps),
		accounts: ACCOUNTS,
		deliver: (mail) => deliver(setup, mail),
		settled: () => untilDelivered(setup),
		inbox: (address) => inbox(setup, address),
		async renumber(address) {
			const kept = await readdir(at(join('mail', address)));
			for (const name of kept) if (/^dovecot[.-]/.test(name)) await rm(at(join('mail', address, name)));
		},
		async stop() {
			await post.stop();
			await boxes.stop();
			await rm(folder, { recursive: true, force: true });
		}
	};
}
