import { PassThrough, Readable } from 'node:stream';
import { Client, FTPError, type FileInfo } from 'basic-ftp';
import type { Context } from '../contract.ts';
import { tlsOptions } from '../mail-server/tls.ts';
import { whileRunning } from '../own-socket/while-running.ts';
import { ftpFailure } from './ftp-failure.ts';
import { unfinished, type DropFile, type Place } from './place.ts';

const TIME_LIMIT = 30_000;

/** Opens the folder of an FTP or FTPS server. Throws `ConnectorError`. */
export async function openFtp(context: Context, folder: string): Promise<Place> {
	const { signal } = context;
	// A server must not send us on to another machine for the files themselves.
	const client = new Client(TIME_LIMIT, { allowSeparateTransferHost: false });
	let isSignedIn = false;
	// A server hangs up on who is silent for some minutes, as while a page of records is being delivered.
	const ready = async (): Promise<Client> => {
		signal.throwIfAborted();
		if (isSignedIn && !client.closed) return client;
		await signIn(client, context, folder);
		isSignedIn = true;
		return client;
	};
	const told = async <Answer>(work: (client: Client) => Promise<Answer>): Promise<Answer> => {
		try {
			return await whileRunning(
				signal,
				ready().then((open) => work(open))
			);
		} catch (error) {
			throw signal.aborted ? signal.reason : ftpFailure(error);
		}
	};
	const close = (): void => client.close();
	signal.addEventListener('abort', close);
	const place: Place = {
		list: (below) =>
			told(async (open) => {
				const files = await listed(open, below);
				return below === undefined
					? withTimes(open, files)
					: files.map((file) => asFile(file, file.modifiedAt ?? null));
			}),
		open: (name) => pieces(signal, ready, name),
		write: (name, content) =>
			told(async (open) => {
				await open.uploadFrom(Readable.from([Buffer.from(content)]), unfinished(name));
				await renamed(open, unfinished(name), name);
			}),
		move: (name, to) =>
			told(async (open) => {
				if (to.below !== undefined) await open.send(`MKD ${to.below}`).catch(isNoAnswer);
				await renamed(open, name, to.below === undefined ? to.name : `${to.below}/${to.name}`);
			}),
		remove: (name) => told(async (open) => void (await open.remove(name, true))),
		close() {
			signal.removeEventListener('abort', close);
			close();
		}
	};
	try {
		await told(async () => undefined);
		return place;
	} catch (error) {
		place.close();
		throw error;
	}
}

/** A no of the server is an answer; anything else is thrown on. */
const isNoAnswer = (error: unknown): void => {
	if (!(error instanceof FTPError)) throw error;
};

async function signIn(client: Client, { settings, secrets, network }: Context, folder: string): Promise<void> {
	const { address, servername } = await network.pin(String(settings.host));
	const implicit = settings.protocol === 'ftps-implicit';
	await client.access({
		host: address,
		port: Number(settings.port || (implicit ? 990 : 21)),
		user: String(settings.user ?? ''),
		password: secrets.password ?? '',
		secure: implicit ? 'implicit' : settings.protocol === 'ftps',
		secureOptions: { host: address, ...tlsOptions(servername, settings) }
	});
	if (folder !== '') await client.cd(folder);
}

async function listed(client: Client, below: string | undefined): Promise<FileInfo[]> {
	try {
		return (await client.list(below)).filter((file) => file.isFile);
	} catch (error) {
		if (below === undefined || !(error instanceof FTPError)) throw error;
		return [];
	}
}

/** Lists for people tell a time without its year or its seconds; the server is asked for each file's. */
async function withTimes(client: Client, files: readonly FileInfo[]): Promise<DropFile[]> {
	const all: DropFile[] = [];
	let isTold = true;
	for (const file of files) {
		let at = file.modifiedAt ?? null;
		if (at === null && isTold) {
			try {
				at = await client.lastMod(file.name);
			} catch (error) {
				isNoAnswer(error);
				isTold = false;
			}
		}
		all.push(asFile(file, at));
	}
	return all;
}

const asFile = ({ name, size, rawModifiedAt }: FileInfo, at: Date | null): DropFile => {
	const time = at === null || Number.isNaN(at.getTime()) ? null : at.getTime();
	return { name, size, changedAt: time, mark: time === null ? rawModifiedAt : String(time) };
};

async function renamed(client: Client, from: string, to: string): Promise<void> {
	try {
		await client.rename(from, to);
	} catch (error) {
		isNoAnswer(error);
		// Some servers cannot move over a file that is there.
		await client.remove(to, true);
		await client.rename(from, to);
	}
}

async function* pieces(signal: AbortSignal, ready: () => Promise<Client>, name: string): AsyncGenerator<Uint8Array> {
	let isWhole = false;
	const client = await ready().catch((error: unknown) => {
		throw ftpFailure(error);
	});
	const through = new PassThrough();
	const loading = client.downloadTo(through, name).catch((error: unknown) => through.destroy(ftpFailure(error)));
	try {
		for await (const piece of through) yield piece as Uint8Array;
		await loading;
		isWhole = true;
	} catch (error) {
		throw signal.aborted ? signal.reason : ftpFailure(error);
	} finally {
		// What is not read to its end still comes along this connection, so the next question needs another one.
		if (!isWhole) client.close();
	}
}
