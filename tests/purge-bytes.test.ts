import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '#lib/server/persistence/store.ts';
import { purgeValues } from '#lib/server/purge-values.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { HOUR } from './support/bakery.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const DAY = 24 * HOUR;

/** Longer than a page of the file, so that it lies on pages of its own, which are freed as a whole. */
const LONG_NAME = `Kari Nordmann of the ${'long '.repeat(3_000)}street`;

test('what was taken away is nowhere in the file of the database, nor in the one beside it', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'handover-purge-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const file = join(folder, 'bakery.sqlite');
	const store = await openStore(file);
	onTestFinished(() => store.close());
	const bytes = (): string =>
		[file, `${file}-wal`].flatMap((name) => (existsSync(name) ? readFileSync(name, 'latin1') : '')).join('\n');
	const bakery = await openBakery(store, { steps: { contacts: trickyDestination('key') } });
	for (const name of ['Ola Short', LONG_NAME])
		bakery.shop.orders.push({ key: `order of ${name.length}`, values: { name } });
	await bakery.run();
	expect(bytes()).toContain('"name":"Ola Short"');
	expect(bytes()).toContain('long long long');
	bakery.clock.forward(31 * DAY);
	expect(await purgeValues(bakery.parts)).toMatchObject({ records: 2 });
	// Not the text itself: where it fails, nobody wants to read a whole database.
	expect(bytes().includes('"name":"Ola Short"'), 'a short value, in what is left of its page').toBe(false);
	expect(bytes().includes('long long long'), 'a long value, on pages of its own').toBe(false);
	expect(await store.records.latest(bakery.connectionId, 2)).toMatchObject([{ values: null }, { values: null }]);
});
