import { chmod, chown, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certify } from './certify.ts';
import { freePort } from './free-port.ts';
import { dovecotConf } from './mail-dovecot.ts';
import { eximConf } from './mail-exim.ts';
import { mailOwner, type MailOwner } from './mail-owner.ts';

export interface Account {
	readonly address: string;
	readonly password: string;
}

/** The bakery's own mailbox, and its customers'. */
export const ACCOUNTS: Readonly<Record<'office' | 'kari' | 'ola' | 'amina', Account>> = {
	office: { address: 'office@bakery.example', password: 'office-pass' },
	kari: { address: 'kari@example.com', password: 'kari-pass' },
	ola: { address: 'ola@example.com', password: 'ola-pass' },
	amina: { address: 'amina@example.com', password: 'amina-pass' }
};

/** One mail server's folder and ports, before anything is started. */
export interface MailSetup {
	readonly folder: string;
	readonly owner: MailOwner;
	readonly ports: { smtp: number; smtps: number; imap: number; imaps: number; lmtp: number };
}

/** Writes everything that the programs read: accounts, a certificate that nobody has signed, configurations. */
export async function setUpMail(openssl: string): Promise<MailSetup> {
	const folder = await mkdtemp(join(tmpdir(), 'mail-server-'));
	await chmod(folder, 0o755);
	const [smtp, smtps, imap, imaps, lmtp] = await fivePorts();
	const owner = mailOwner();
	const setup: MailSetup = { folder, owner, ports: { smtp, smtps, imap, imaps, lmtp } };
	for (const name of ['run', 'mail', 'spool']) await mkdir(join(folder, name));
	if (owner.root) {
		await chown(join(folder, 'mail'), await idOf(owner.user), await idOf(owner.user));
		await chown(join(folder, 'spool'), await idOf('Debian-exim'), await idOf('Debian-exim'));
	}
	const lines = (line: (account: Account) => string): string =>
		Object.values(ACCOUNTS).map(line).join('\n').concat('\n');
	await writeFile(
		join(folder, 'users'),
		lines(({ address, password }) => `${address}:{PLAIN}${password}::::::`)
	);
	await writeFile(
		join(folder, 'passwords'),
		lines(({ address, password }) => `${address}: ${password}`)
	);
	await certify(openssl, join(folder, 'tls.key'), join(folder, 'tls.crt'));
	await writeFile(join(folder, 'dovecot.conf'), dovecotConf(setup));
	await writeFile(join(folder, 'exim.conf'), eximConf(setup));
	return setup;
}

async function fivePorts(): Promise<[number, number, number, number, number]> {
	const ports = new Set<number>();
	while (ports.size < 5) ports.add(await freePort());
	return [...ports] as [number, number, number, number, number];
}

/** The number of a user of this machine. */
async function idOf(name: string): Promise<number> {
	const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((each) => each.startsWith(`${name}:`));
	return Number(line?.split(':')[2]);
}
