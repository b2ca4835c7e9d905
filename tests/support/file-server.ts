import { execFile } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { certify } from './certify.ts';
import { sshdConf, vsftpdConf, type FileServerSetup } from './file-server-conf.ts';
import { freePort } from './free-port.ts';
import { installed, startProgram, type Program } from './program.ts';
import type { Missing, RealServer } from './real-server.ts';

const run = promisify(execFile);

const USER = 'handover-drop';
const PASSWORD = 'drop-pass';

/** Real OpenSSH and vsftpd over one folder. Nobody has signed their certificate. */
export interface FileServer extends RealServer {
	readonly user: string;
	readonly password: string;
	/** The private key that signs in, and one that does not, as OpenSSH writes them. */
	readonly key: string;
	readonly strangeKey: string;
	/** The fingerprint of the host key, as `ssh-keygen` shows it. */
	readonly fingerprint: string;
	readonly sftp: number;
	/** With encryption after the greeting, where one wants it. */
	readonly ftp: number;
	/** Encrypted from the start. */
	readonly ftps: number;
	/** Makes an empty folder that the user may write to: its name for the user, and its path here. */
	freshFolder(): { readonly name: string; readonly path: string };
	/** Puts a file there as another program would. */
	put(path: string, content: string | Uint8Array): Promise<void>;
}

/** Starts both on free ports of 127.0.0.1; only root can, because they sign in users of this machine. */
export async function startFileServer(): Promise<FileServer | Missing> {
	const [sshd, vsftpd, keygen, openssl] = ['sshd', 'vsftpd', 'ssh-keygen', 'openssl'].map((name) => installed(name));
	if (!sshd) return { missing: 'openssh-server' };
	if (!keygen) return { missing: 'openssh-client' };
	if (!vsftpd) return { missing: 'vsftpd' };
	if (!openssl) return { missing: 'openssl' };
	if (process.getuid?.() !== 0) return { missing: 'the right to sign in users of this machine' };
	const setup = await setUp(keygen, openssl);
	const at = (name: string): string => join(setup.folder, name);
	const programs: Program[] = [];
	const stop = async (): Promise<void> => {
		for (const program of programs) await program.stop();
		await rm(setup.folder, { recursive: true, force: true });
	};
	const start = async (file: string, args: readonly string[], port: number): Promise<void> => {
		programs.push(await startProgram(file, args, at('programs.log'), [port]));
	};
	try {
		await start(sshd, ['-D', '-e', '-f', at('sshd.conf')], setup.sftp);
		await start(vsftpd, [at('vsftpd.conf')], setup.ftp);
		await start(vsftpd, [at('vsftpd-tls.conf')], setup.ftps);
	} catch (error) {
		await stop();
		throw error;
	}
	const { stdout: shown } = await run(keygen, ['-lf', at('host.pub')]);
	const ids = await userIds();
	let made = 0;
	return {
		user: USER,
		password: PASSWORD,
		key: await readFile(at('user'), 'utf8'),
		strangeKey: await readFile(at('strange'), 'utf8'),
		fingerprint: shown.split(' ')[1] ?? '',
		sftp: setup.sftp,
		ftp: setup.ftp,
		ftps: setup.ftps,
		freshFolder() {
			const name = `bakery ${++made}`;
			const path = join(setup.home, name);
			mkdirSync(path);
			chownSync(path, ...ids);
			return { name, path };
		},
		async put(path, content) {
			await writeFile(path, content);
			await chown(path, ...ids);
		},
		stop
	};
}

async function setUp(keygen: string, openssl: string): Promise<FileServerSetup> {
	// Several tests may begin at once, so whoever comes second finds the user or half of it.
	await run('sh', ['-c', `id ${USER} || useradd --no-create-home --home-dir / --shell /bin/sh ${USER} || id ${USER}`]);
	await run('sh', ['-c', `echo ${USER}:${PASSWORD} | chpasswd`]);
	const folder = await mkdtemp(join(tmpdir(), 'file-server-'));
	const at = (name: string): string => join(folder, name);
	await chmod(folder, 0o755);
	for (const name of ['home', 'empty']) await mkdir(at(name));
	await chown(at('home'), ...(await userIds()));
	// Where sshd keeps nothing, and wants it all the same.
	await mkdir('/run/sshd', { recursive: true });
	for (const name of ['host', 'user', 'strange']) await run(keygen, ['-q', '-t', 'ed25519', '-N', '', '-f', at(name)]);
	await certify(openssl, at('tls.key'), at('tls.crt'));
	const ports = new Set<number>();
	while (ports.size < 3) ports.add(await freePort());
	const [sftp, ftp, ftps] = [...ports] as [number, number, number];
	const setup = { folder, home: at('home'), user: USER, sftp, ftp, ftps };
	await writeFile(at('sshd.conf'), sshdConf(setup));
	await writeFile(at('vsftpd.conf'), vsftpdConf(setup, { port: ftp, implicit: false }));
	await writeFile(at('vsftpd-tls.conf'), vsftpdConf(setup, { port: ftps, implicit: true }));
	return setup;
}

async function userIds(): Promise<[number, number]> {
	const [uid, gid] = await Promise.all(['-u', '-g'].map(async (option) => (await run('id', [option, USER])).stdout));
	return [Number(uid), Number(gid)];
}
