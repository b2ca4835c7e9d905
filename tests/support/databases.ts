import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { openStore, type Store } from '#lib/server/persistence/store.ts';
import { startPostgres } from './postgres.ts';
import { needs } from './real-server.ts';

/** Opens a database of this test's own, or the one that is named; it is closed after the test. */
export type Open = (place?: string) => Promise<Store>;

/** What `openStore` takes for a database that does not hold anything yet. */
export type FreshPlace = () => Promise<string>;

const opening =
	(freshPlace: FreshPlace): Open =>
	async (place) => {
		const store = await openStore(place ?? (await freshPlace()));
		onTestFinished(() => store.close());
		return store;
	};

const folder = await mkdtemp(join(tmpdir(), 'handover-sqlite-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;
const freshFile = async (): Promise<string> => join(folder, `${++files}`, 'bakery.sqlite');

/** Both databases, for `describe.each`: a file, and a real server where one can be started. */
export const databases: [name: string, open: Open, freshPlace: FreshPlace][] = [
	['SQLite', opening(freshFile), freshFile]
];

needs(await startPostgres(), ({ freshDatabase }) => {
	databases.push(['PostgreSQL', opening(freshDatabase), freshDatabase]);
});
