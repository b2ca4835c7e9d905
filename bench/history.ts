import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerDrizzle } from '../src/cli/drizzle-loader.ts';
import { registerSvelte } from '../src/cli/svelte-loader.ts';
import { bedFile } from '../tests/support/bed/bed-file.ts';
import { fillPast } from './history/fill.ts';

/** `node bench/history.ts [connections] [days] [runs a day]`: what pages and checks cost over a long past. */
const [count = 50, days = 365, runsADay = 288] = process.argv.slice(2).map(Number);
const ROUNDS = 15;

registerDrizzle();
registerSvelte();
const { openApp } = await import('#lib/server/app.ts');
const { apply } = await import('#lib/server/apply/apply.ts');
const { healthOverview } = await import('#lib/server/health/lines.ts');
const { judgeAll } = await import('#lib/server/health/judge-all.ts');
const { yearCharts } = await import('#lib/server/health/year-charts.ts');

const folder = await mkdtemp(join(tmpdir(), 'handover-bench-'));
const variables = { HANDOVER_DATA: folder, HANDOVER_ALLOW_PRIVATE: '1', HANDOVER_LOG: 'error' };
const nowhere = { shop: 'http://127.0.0.1:1', books: 'http://127.0.0.1:1' };
const { systems, connections } = bedFile(nowhere, { concurrency: 1, once: 'key' });
const [one] = Object.values(connections);
const many = Object.fromEntries(Array.from({ length: count }, (_, index) => [`shop-${index}`, one]));

const first = await openApp(variables, { running: false });
await apply(first, { systems, connections: many }, {});
await first.stop();
fillPast(join(folder, 'handover.sqlite'), { days, runsADay, recordEvery: 10, until: Date.now() });

const app = await openApp(variables, { running: false });
const [workspace] = await app.store.workspaces.all();
if (!workspace) throw new Error('no workspace');
const [connection] = await app.store.connections.of(workspace.id);
if (!connection) throw new Error('no connection');

const measure = async (what: string, work: () => Promise<unknown>): Promise<void> => {
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const start = performance.now();
		await work();
		times.push(performance.now() - start);
	}
	const [coldest = 0] = times;
	const sorted = times.slice(1).toSorted((a, b) => a - b);
	const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
	console.log(
		`${what}: ${middle.toFixed(1)} ms in the middle of ${sorted.length}, ${coldest.toFixed(0)} ms the first time of a day`
	);
};

console.log(`${count} connections, ${(count * days * runsADay).toLocaleString('en')} runs in ${days} days`);
await measure('the health overview', () => healthOverview(app, workspace.id, workspace));
await measure('all checks of all connections', () => judgeAll(app));
await measure('a year of one connection in charts', () => yearCharts(app, connection, workspace));
await app.stop();
await rm(folder, { recursive: true });
