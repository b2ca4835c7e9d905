import { execFile, type ExecFileException } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { certify } from './certify.ts';
import { freePort } from './free-port.ts';
import { installed, startProgram } from './program.ts';
import type { Missing, RealServer } from './real-server.ts';
import { until } from './until.ts';

const run = promisify(execFile);

/** A real MariaDB on a free port of 127.0.0.1. Nobody has signed its certificate. */
export interface MariaDb extends RealServer {
	readonly port: number;
	/** Does statements as the one who may do anything. */
	does(database: string, ...statements: readonly string[]): Promise<void>;
	/** Makes an empty database, which `shop` may change and `reader` may read, both with the password `shop-pass`. */
	freshDatabase(): Promise<string>;
}

/** Starts it with its data in a folder that goes with it. */
export async function startMariaDb(): Promise<MariaDb | Missing> {
	const [server, install, openssl] = ['mariadbd', 'mariadb-install-db', 'openssl'].map((name) => installed(name));
	if (!server || !install) return { missing: 'mariadb-server' };
	if (!openssl) return { missing: 'openssl' };
	const folder = await mkdtemp(join(tmpdir(), 'mariadb-'));
	const data = join(folder, 'data');
	const user = (await run('id', ['-un'])).stdout.trim();
	const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
	try {
		await run(install, [
			...['--no-defaults', `--user=${user}`, `--datadir=${data}`, '--auth-root-authentication-method=normal'],
			...['--skip-test-db', '--skip-name-resolve']
		]);
		const [key, certificate] = [join(folder, 'tls.key'), join(folder, 'tls.crt')];
		await certify(openssl, key, certificate);
		const port = await freePort();
		const socket = join(folder, 's');
		const program = await startProgram(
			server,
			[
				...['--no-defaults', `--user=${user}`, `--datadir=${data}`, `--socket=${socket}`, `--port=${port}`],
				...['--bind-address=127.0.0.1', '--skip-name-resolve', '--character-set-server=utf8mb4'],
				...[`--ssl-key=${key}`, `--ssl-cert=${certificate}`],
				// Nothing of these databases outlives the test, so nothing waits for the disk.
				...['--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=16M', '--innodb-fast-shutdown=2']
			],
			join(folder, 'log'),
			[port]
		);
		await until('MariaDB has made its socket', async () => (await readdir(folder)).includes('s'));
		return { port, ...doors(socket), stop: () => program.stop().then(remove) };
	} catch (error) {
		await remove();
		throw new Error(`MariaDB did not start. ${(error as ExecFileException).stderr ?? ''}`, { cause: error });
	}
}

function doors(socketPath: string): Pick<MariaDb, 'does' | 'freshDatabase'> {
	let made = 0;
	const does = async (database: string, ...statements: readonly string[]): Promise<void> => {
		const client = await createConnection({ socketPath, user: 'root', database, charset: 'utf8mb4' });
		try {
			for (const statement of statements) await client.query(statement);
		} finally {
			await client.end();
		}
	};
	return {
		does,
		async freshDatabase() {
			const name = `bakery_${++made}`;
			await does(
				'mysql',
				`CREATE DATABASE ${name} CHARACTER SET utf8mb4`,
				`CREATE USER IF NOT EXISTS 'shop'@'%' IDENTIFIED BY 'shop-pass'`,
				`CREATE USER IF NOT EXISTS 'reader'@'%' IDENTIFIED BY 'shop-pass'`,
				`GRANT ALL ON ${name}.* TO 'shop'@'%'`,
				`GRANT SELECT ON ${name}.* TO 'reader'@'%'`
			);
			return name;
		}
	};
}
