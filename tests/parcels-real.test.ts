import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { postgresShop } from '#connectors/sql/bed.ts';
import { secretsPurpose } from '#lib/server/engine/contexts.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import type { Wishes } from './support/bakery-steps.ts';
import { davCollection } from './support/dav-collection.ts';
import { databases } from './support/databases.ts';
import { parcelBakery } from './support/parcels.ts';
import { startPostgres } from './support/postgres.ts';
import { startRadicale } from './support/radicale.ts';
import { needs } from './support/real-server.ts';

const seal = sealWith(Buffer.alloc(32, 7));
const always = { openingHours: 'always' };
const entries = { connector: 'practice', stream: 'entries', settings: always };
const contact = { name: 'name', email: 'email', phone: 'phone', company: 'company', note: 'message' };

/** A bakery on the first of the databases, with a password for the system of a step. */
const bakeryWith = async (wishes: Wishes, secrets: Readonly<Record<string, Record<string, string>>> = {}) => {
	const [[, open] = []] = databases;
	if (!open) throw new Error('There is no database.');
	const bakery = await parcelBakery(await open(), wishes);
	for (const [name, secret] of Object.entries(secrets)) {
		const { id } = await bakery.system(name);
		await bakery.store.systems.change(id, { secrets: seal.seal(JSON.stringify(secret), secretsPurpose(id)) });
	}
	return bakery;
};

test('an order of the practice shop is tried as an invoice, a task and a mail, and the office is as it was', async () => {
	const invoice = {
		...{ customer: 'name', email: 'email', reference: 'orderNumber', total: 'total', currency: 'currency' },
		...{ lines: 'lines', date: { date: 'placedAt', to: 'date' as const } }
	};
	const title = { template: 'Pack order {orderNumber} for {name}' };
	const mail = { to: 'email', subject: title, text: title };
	const bakery = await bakeryWith({
		source: { connector: 'practice', stream: 'orders', settings: always },
		steps: {
			ledger: { connector: 'practice', action: 'invoice', mapping: invoice },
			tasks: { connector: 'practice', action: 'task', mapping: { title } },
			outbox: { connector: 'practice', action: 'mail', mapping: mail }
		}
	});
	await bakery.send();
	expect(await bakery.newest()).toMatchObject({ state: 'arrived', say: null });
	const drawers = globSync('files/**/*.json', { cwd: bakery.dataFolder });
	expect(drawers).toHaveLength(3);
	for (const drawer of drawers) expect(JSON.parse(readFileSync(join(bakery.dataFolder, drawer), 'utf8'))).toEqual([]);
});

needs(await startRadicale(), ({ baseUrl, user, password, addressBook }) => {
	describe('an address book', () => {
		const book = davCollection(addressBook, { user, password });
		const ours = () =>
			bakeryWith(
				{
					source: entries,
					steps: { book: { connector: 'carddav', settings: { address: baseUrl, user }, mapping: contact } }
				},
				{ book: { password } }
			);

		test('has nothing more than before, whenever the program was killed', async () => {
			const before = await book.list();
			const bakery = await ours();
			await bakery.killedAtEveryStep(async (killed) => expect(await book.list(), killed).toEqual(before));
			expect(await bakery.newest()).toMatchObject({ state: 'arrived', say: null });
		});
	});
});

needs(await startPostgres(), (server) => {
	describe('a table of customers', () => {
		const ours = async (email: string | { constant: string }) => {
			const shop = await postgresShop(server);
			await shop.does(`INSERT INTO customers (email, name) VALUES ('kari@nordbakeriet.example', 'Kari Nordmann')`);
			const settings = { ...shop.settings, mayWrite: true, writeTable: 'customers', matchColumn: 'email' };
			const mapping = { name: 'name', email, phone: 'phone', message: 'message' };
			const step = { connector: 'sql', action: 'row', settings, mapping };
			const bakery = await bakeryWith({ source: entries, steps: { table: step } }, { table: { ...shop.secrets } });
			return { shop, bakery };
		};

		test('has the same rows afterwards', async () => {
			const { shop, bakery } = await ours('email');
			await bakery.send();
			expect(await bakery.newest()).toMatchObject({ state: 'arrived', say: null });
			expect(await shop.count('customers')).toBe(1);
		});

		test('keeps a customer as they are, where a test record would be taken for them', async () => {
			const { shop, bakery } = await ours({ constant: 'kari@nordbakeriet.example' });
			await bakery.send();
			expect((await bakery.newest())?.say).toContain('has something already that it would take for the same');
			expect(await shop.count(`customers WHERE name = 'Kari Nordmann'`)).toBe(1);
		});
	});
});
