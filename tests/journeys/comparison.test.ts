import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { openComparingHouse } from '../support/comparing-house.ts';
import { needs } from '../support/real-server.ts';
import { signUp } from '../support/set-up.ts';
import { until } from '../support/until.ts';

const browser = await startBrowser();

needs(browser, ({ browser: chromium }) => {
	describe('the shop and the books, held against each other', () => {
		let it: Awaited<ReturnType<typeof openComparingHouse>>;
		let page: Page;

		beforeAll(async () => {
			it = await openComparingHouse();
			page = await chromium.newPage({ viewport: { width: 390, height: 844 } });
			page.setDefaultTimeout(20_000);
			await signUp(page, it.house.address);
		});
		afterAll(() => it.stop());

		const sheet = (what: string) =>
			page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: what }) });

		test('what belongs together is proposed, and shown on real records before it is kept', async () => {
			await page.goto(`${it.house.address}/connections`);
			await page.getByRole('link', { name: 'Orders into the books' }).click();
			await page.getByRole('link', { name: 'Compare the two systems' }).click();
			await page.getByText('22 of the newest 24 orders of Web shop stand among the newest').waitFor();
			const chosen = (name: string) => page.locator(`[name=${name}]`).inputValue();
			expect(await Promise.all(['leftKey', 'rightKey', 'leftAmount', 'rightAmount'].map(chosen))).toEqual([
				'number',
				'reference',
				'total',
				'amount'
			]);
			expect(await violations(page)).toEqual([]);
		});

		test('the first result comes at once: each that does not agree, with both values', async () => {
			await page.getByRole('button', { name: 'Compare them every night' }).click();
			await page.getByText('3 do not agree').first().waitFor();
			await page.getByRole('heading', { name: 'WEB-1021: missing in Books' }).waitFor();
			await page.getByRole('heading', { name: 'WEB-1023: twice in Books' }).waitFor();
			expect(await sheet('WEB-1022: another amount').innerText()).toMatch(/12[.,]25/);
			expect(await page.getByText('WEB-1024').count()).toBe(0);
			expect(await violations(page)).toEqual([]);
		});

		test('it goes along as a table', async () => {
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				page.getByRole('link', { name: 'Download as a table (CSV)' }).click()
			]);
			const text = await readFile(await download.path(), 'utf8');
			expect(text).toContain('missing in Books,WEB-1021,');
			expect(text.trim().split('\r\n')).toHaveLength(4);
		});

		test('just one is sent, and what is right so is told no more', async () => {
			await sheet('WEB-1021').getByRole('button', { name: 'Send just this one' }).click();
			await page.getByText('The next comparison looks whether it is there.').waitFor();
			expect(it.invoices.at(-1)).toMatchObject({ reference: 'WEB-1021' });
			await sheet('WEB-1022').getByRole('button', { name: 'It is right so' }).click();
			await page.getByText('1 is right so, and not told').waitFor();
			await page.getByRole('button', { name: 'Compare now' }).click();
			await until('only the one that stands twice is left', async () => {
				await page.reload();
				return (await page.getByText('1 does not agree').count()) > 0;
			});
			expect(it.invoices.filter(({ reference }) => reference === 'WEB-1021')).toHaveLength(1);
		});

		test('the connection says so in one sentence, and where to look', async () => {
			await page.getByRole('link', { name: 'Back to the connection' }).click();
			await page.getByText('Web shop and Books: 1 stands twice. It is WEB-1023.').first().waitFor();
			await page.getByRole('link', { name: 'See which, and what to do' }).first().click();
			await page.getByRole('heading', { name: 'WEB-1023: twice in Books' }).waitFor();
		});

		test('whoever carries it, two systems can be compared by name', async () => {
			await page.goto(`${it.house.address}/connect`);
			await page.getByRole('textbox', { name: 'What should be the same on both sides?' }).fill('Shop and books');
			await page.getByRole('button', { name: 'Compare them' }).click();
			await page.getByRole('heading', { name: 'How they go together' }).waitFor();
			await page.getByRole('button', { name: 'Compare them every night' }).click();
			await page.getByText('2 do not agree').first().waitFor();
			expect(await page.getByRole('button', { name: 'Send just this one' }).count()).toBe(0);
		});
	});
});
