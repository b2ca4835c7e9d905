import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applied } from '../support/applied.ts';
import { violations } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { openHouse, type House } from '../support/house.ts';
import { needs } from '../support/real-server.ts';
import { signUp } from '../support/set-up.ts';
import { until } from '../support/until.ts';

const browser = await startBrowser();

const file = {
	systems: { 'Web shop': { connector: 'practice' }, Ledger: { connector: 'practice' } },
	connections: {
		'Orders to the ledger': {
			source: { system: 'Web shop', stream: 'orders' },
			actions: [{ system: 'Ledger', action: 'invoice', mapping: { customer: 'name', total: 'total' } }],
			schedule: '0 4 1 1 *',
			earlier: 'leave'
		}
	}
};

const invoicesIn = ({ folder }: House): { id: string }[] =>
	globSync('files/*/ledger.json', { cwd: folder }).flatMap(
		(ledger) => JSON.parse(readFileSync(join(folder, ledger), 'utf8')) as { id: string }[]
	);

needs(browser, ({ browser: chromium }) => {
	describe('what came before the connection was switched on', () => {
		let house: House;
		let page: Page;

		beforeAll(async () => {
			house = await openHouse();
			page = await chromium.newPage();
			page.setDefaultTimeout(20_000);
			await applied(house, file);
			await signUp(page, house.address);
		});
		afterAll(() => house.stop());

		const openBackfill = async (width: number) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(`${house.address}/connections`);
			await page.getByRole('link', { name: 'Orders to the ledger' }).first().click();
			await page
				.getByRole('link', { name: /Carry what came before|or leave the rest/ })
				.first()
				.click();
			await page.waitForURL('**/backfill');
		};

		test('is carried from a day on, with a bar, and can be paused', async () => {
			await openBackfill(390);
			expect(await violations(page)).toEqual([]);
			await page.getByRole('button', { name: 'Carry them' }).click();
			await page.getByRole('progressbar').waitFor();
			await until('the first invoices', async () => invoicesIn(house).length > 0);
			await page.getByRole('button', { name: 'Pause' }).click();
			await page.getByRole('heading', { name: /^Paused/ }).waitFor();
			expect(await violations(page)).toEqual([]);
		});

		test('shows on the page of the connection, goes on when it is resumed, and survives a kill', async () => {
			await openBackfill(1280);
			await page.getByRole('button', { name: 'Go on' }).click();
			await page.getByRole('button', { name: 'Pause' }).waitFor();
			await page.getByRole('link', { name: 'Back to the connection' }).click();
			await page.getByRole('progressbar').waitFor();
			expect(await violations(page)).toEqual([]);
			const before = invoicesIn(house).length;
			await until('more invoices', async () => invoicesIn(house).length > before);
			await house.kill();
			await house.start();
			await openBackfill(1280);
			await until('the end of it', async () => (await page.getByRole('heading', { name: 'Done' }).count()) > 0);
		});

		test('has made one invoice for every order, and a second time makes none', async () => {
			const ids = invoicesIn(house).map(({ id }) => id);
			expect(ids.length).toBeGreaterThan(100);
			expect(new Set(ids).size).toBe(ids.length);
			await openBackfill(390);
			await page.getByRole('button', { name: 'Carry them' }).click();
			await page.getByText(`${ids.length} carried before`).waitFor({ timeout: 60_000 });
			expect(invoicesIn(house).length).toBe(ids.length);
		});
	});
});
