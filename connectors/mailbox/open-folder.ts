import type { ImapFlow, MailboxObject } from 'imapflow';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { tlsOptions } from '../mail-server/tls.ts';
import { imapFailure } from './imap-failure.ts';

/** A folder that is open for reading alone. */
export interface OpenFolder {
	readonly client: ImapFlow;
	/** The server's number for its numbering: when it changes, every UID means another mail. */
	readonly uidValidity: number;
	/** The UID of the newest mail that there is or was; 0 where there was none. */
	readonly lastUid: number;
	/** How many mails it holds. */
	readonly size: number;
	/** What an error of the work in this folder means. */
	readonly told: (error: unknown) => unknown;
	readonly close: () => void;
}

/** Signs in and opens the folder of the settings. Throws `ConnectorError`. */
export async function openFolder(context: Context): Promise<OpenFolder> {
	const { signal, settings } = context;
	signal.throwIfAborted();
	const client = await clientFor(context);
	const hangUp = (): void => client.close();
	signal.addEventListener('abort', hangUp);
	const close = (): void => {
		signal.removeEventListener('abort', hangUp);
		hangUp();
	};
	const told = (error: unknown): unknown => (signal.aborted ? signal.reason : imapFailure(error));
	try {
		await client.connect();
		const folder = await examine(client, String(settings.folder ?? 'INBOX'));
		const lastUid = await newestUid(client, folder);
		return { client, uidValidity: Number(folder.uidValidity), lastUid, size: folder.exists, told, close };
	} catch (error) {
		close();
		throw told(error);
	}
}

/** Does one piece of work in the folder. */
export async function inFolder<Answer>(context: Context, work: (open: OpenFolder) => Promise<Answer>): Promise<Answer> {
	const open = await openFolder(context);
	try {
		return await work(open);
	} catch (error) {
		throw open.told(error);
	} finally {
		open.close();
	}
}

async function clientFor({ settings, secrets, network }: Context): Promise<ImapFlow> {
	const { address, servername } = await network.pin(String(settings.host));
	const { ImapFlow } = await import('imapflow');
	const client = new ImapFlow({
		host: address,
		port: Number(settings.port),
		secure: settings.security === 'tls',
		doSTARTTLS: settings.security === 'starttls',
		tls: tlsOptions(servername, settings),
		auth: { user: String(settings.user), pass: secrets.password ?? '' },
		clientInfo: { name: 'Handover' },
		disableAutoIdle: true,
		connectionTimeout: 15_000,
		greetingTimeout: 10_000,
		socketTimeout: 60_000,
		maxLiteralSize: 10_000_000,
		logger: false
	});
	// The call under way fails with the same error; unheard, this one would end the whole program.
	client.on('error', () => undefined);
	return client;
}

/** Opens by EXAMINE: a server changes nothing in a folder that was opened so, and marks no mail as read. */
async function examine(client: ImapFlow, path: string): Promise<MailboxObject> {
	try {
		return await client.mailboxOpen(path, { readOnly: true });
	} catch (error) {
		if (!(error instanceof Error) || !('mailboxMissing' in error)) throw error;
		const names = (await client.list()).map((folder) => folder.path).slice(0, 20);
		const say = `There is no folder called ${path} in this mailbox. Choose one of these: ${names.join(', ')}.`;
		throw new ConnectorError('misconfigured', { say, technical: `IMAP EXAMINE ${path}: no such folder` });
	}
}

/** A server may keep back which UID comes next; then the newest mail tells. */
async function newestUid(client: ImapFlow, { uidNext, exists }: MailboxObject): Promise<number> {
	if (uidNext) return uidNext - 1;
	const newest = exists > 0 && (await client.fetchOne('*', { uid: true }));
	return newest ? newest.uid : 0;
}
