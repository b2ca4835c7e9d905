import type SftpClient from 'ssh2-sftp-client';
import type { Context } from '../contract.ts';
import { connectTo } from '../own-socket/connect.ts';
import { whileRunning } from '../own-socket/while-running.ts';
import { fingerprintOf, isExpected, otherServer } from './host-key.ts';
import { unfinished, type DropFile, type Place } from './place.ts';
import { privateKeyIn } from './private-key.ts';
import { sftpFailure } from './sftp-failure.ts';

/** Opens the folder of an SFTP server. Throws `ConnectorError`. */
export async function openSftp(context: Context, folder: string): Promise<Place> {
	const { signal } = context;
	const { client, fingerprint } = await connected(context);
	const at = (name: string, below?: string): string =>
		[...(folder === '' ? ['.'] : [folder.replace(/(?<=.)\/+$/, '')]), ...(below ? [below] : []), name].join('/');
	const told = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
		signal.throwIfAborted();
		try {
			return await whileRunning(signal, work());
		} catch (error) {
			throw signal.aborted ? signal.reason : sftpFailure(error);
		}
	};
	const rename = async (from: string, to: string): Promise<void> => {
		try {
			await client.posixRename(from, to);
		} catch {
			// Older servers cannot move over a file that is there.
			if (await client.exists(to)) await client.delete(to);
			await client.rename(from, to);
		}
	};
	const hangUp = (): void => void client.end().catch(() => undefined);
	signal.addEventListener('abort', hangUp);
	return {
		fingerprint,
		list: (below) =>
			told(async () => {
				if (below !== undefined && !(await client.exists(at(below)))) return [];
				return (await client.list(below === undefined ? at('') : at(below))).flatMap(asFile);
			}),
		open: async function* (name) {
			const stream = client.createReadStream(at(name));
			// Hanging up before the server has confirmed that the file is closed is an error that nobody waits for any more.
			stream.on('error', () => undefined);
			signal.addEventListener('abort', () => stream.destroy(), { once: true });
			try {
				for await (const piece of stream) yield piece as Uint8Array;
				signal.throwIfAborted();
			} catch (error) {
				throw signal.aborted ? signal.reason : sftpFailure(error);
			} finally {
				stream.destroy();
			}
		},
		write: (name, content) =>
			told(async () => {
				await client.put(Buffer.from(content), at(unfinished(name)));
				await rename(at(unfinished(name)), at(name));
			}),
		move: (name, to) =>
			told(async () => {
				if (to.below !== undefined && !(await client.exists(at(to.below)))) await client.mkdir(at(to.below));
				await rename(at(name), at(to.name, to.below));
			}),
		remove: (name) => told(async () => void (await client.delete(at(name), true))),
		close() {
			signal.removeEventListener('abort', hangUp);
			hangUp();
		}
	};
}

const asFile = ({ type, name, size, modifyTime }: SftpClient.FileInfo): DropFile[] =>
	type === '-' ? [{ name, size, changedAt: modifyTime, mark: String(modifyTime) }] : [];

async function connected({ settings, secrets, network, signal }: Context) {
	const { address } = await network.pin(String(settings.host));
	const { default: Client } = await import('ssh2-sftp-client');
	const client = new Client();
	let seen = '';
	const password = secrets.password ?? '';
	const privateKey = privateKeyIn(secrets.privateKey ?? '');
	// The call under way fails with the same error; unheard, this one would end the whole program.
	client.on('error', () => undefined);
	// Many servers ask for the password as a question; it is the answer to any.
	const answer = (...[, , , prompts, finish]: [string, string, string, unknown[], (answers: string[]) => void]): void =>
		finish(prompts.map(() => password));
	client.on('keyboard-interactive', answer as (...asked: unknown[]) => void);
	try {
		const sock = await connectTo(address, Number(settings.port || 22), signal);
		signal.addEventListener('abort', () => sock.destroy(), { once: true });
		await whileRunning(
			signal,
			client.connect({
				sock,
				username: String(settings.user ?? ''),
				...(password !== '' && { password, tryKeyboard: true }),
				...(privateKey !== undefined && { privateKey, passphrase: secrets.passphrase ?? '' }),
				hostVerifier: (key: Buffer) => {
					seen = fingerprintOf(key);
					return isExpected(seen, String(settings.hostKey ?? ''));
				},
				readyTimeout: 20_000,
				keepaliveInterval: 15_000
			})
		);
		return { client, fingerprint: seen };
	} catch (error) {
		void client.end().catch(() => undefined);
		if (signal.aborted) throw signal.reason;
		throw seen !== '' && !isExpected(seen, String(settings.hostKey ?? '')) ? otherServer(seen) : sftpFailure(error);
	}
}
