import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerDrizzle } from '../../src/cli/drizzle-loader.ts';
import { registerSvelte } from '../../src/cli/svelte-loader.ts';
import { bedFile } from '../../tests/support/bed/bed-file.ts';
import { measured } from './measured.ts';

// The program itself, with the file of a stranger and every outcome durable.
registerDrizzle();
registerSvelte();
const { openApp } = await import('#lib/server/app.ts');
const { apply } = await import('#lib/server/apply/apply.ts');
const { runByName } = await import('#lib/server/connections/run-by-name.ts');

const [shop = '', books = '', records = '', concurrency = ''] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'handover-bench-'));
const app = await openApp(
	{ HANDOVER_DATA: folder, HANDOVER_ALLOW_PRIVATE: '1', HANDOVER_LOG: 'error' },
	{ running: false }
);
const file = bedFile({ shop, books }, { concurrency: Number(concurrency), once: 'both' });
const { workspace } = await apply(app, file, {});
const result = await measured(Number(records), () => runByName(app, workspace, 'orders-to-books', true));
console.log(JSON.stringify(result));
await app.stop();
await rm(folder, { recursive: true });
