import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COUNT_KEY, countShape } from '#lib/domain/match/count/for-calculator.ts';
import { PRACTICE_MONTH, practicePair } from '#lib/domain/match/practice/practice-pair.ts';
import { workbook } from '#lib/ui/count/workbook.fixture.ts';
import { violations } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { openHouse, type House } from '../support/house.ts';
import { needs } from '../support/real-server.ts';
import { wordsOf } from '../support/words-of.ts';

const YEAR = practicePair({ ...PRACTICE_MONTH, orders: 5000, rounded: 0.05 });
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const answer = (page: Page) => page.getByText(/^Of [\d,.\s]+ orders/);

const browser = await startBrowser();

needs(browser, ({ browser: chromium }: { browser: Browser }) => {
	describe('counting from files', () => {
		let house: House;
		let page: Page;
		/** Everything that was asked of a server since the page was opened. */
		let asked: string[];

		beforeAll(async () => {
			house = await openHouse();
		});
		afterAll(() => house.stop());

		const arrive = async (width: number, colorScheme: 'light' | 'dark' = 'light') => {
			page = await chromium.newPage({ viewport: { width, height: 844 }, colorScheme, locale: 'en-GB' });
			page.setDefaultTimeout(60_000);
			await page.goto(`${house.address}/count`, { waitUntil: 'networkidle' });
			asked = [];
			page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
		};
		const choose = (side: 'begins' | 'is typed', file: ReturnType<typeof csv>) =>
			page.getByLabel(`Where it ${side}`).and(page.locator('input')).setInputFiles(file);

		test.each([
			[1280, 'light'],
			[390, 'dark']
		] as const)(
			'5,000 orders and their invoices are compared at %i px in %s, with progress, and nothing leaves the browser',
			async (width, scheme) => {
				await arrive(width, scheme);
				await page.evaluate(() => {
					const seen: number[] = [];
					Object.assign(globalThis, { seen });
					new MutationObserver(() => {
						const bar = document.querySelector('progress');
						if (bar && seen.at(-1) !== bar.value) seen.push(bar.value);
					}).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['value'] });
				});
				await choose('begins', csv('orders.csv', YEAR.orders));
				await page.getByText('Now the second file.').waitFor();
				await choose('is typed', csv('invoices.csv', YEAR.invoices));
				await answer(page).waitFor();

				const all = [...YEAR.truth.invoicesOf.values()];
				const found = all.filter((numbers) => numbers.length > 0).length;
				expect(await answer(page).textContent()).toContain(
					`Of 5,000 orders in October 2026, ${found.toLocaleString('en-GB')} are`
				);
				const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
				expect(seen.length).toBeGreaterThan(2);
				expect(asked.filter((request) => !/^GET \S+\/_app\//.test(request))).toEqual([]);
				expect(await violations(page)).toEqual([]);
				expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
					0
				);
				await page.close();
			}
		);

		test('a workbook is read too, and only then what reads workbooks is fetched', async () => {
			await arrive(1280);
			const rows = Array.from({ length: 40 }, (_, n) => [
				1001 + n,
				new Date(Date.UTC(2026, 9, 1 + (n % 28))),
				100 + n * 1.5
			]);
			const orders = workbook([['Ordrenr', 'Dato', 'Totalt'], ...rows]);
			const invoices = rows
				.slice(1)
				.map(([number, , total], n) => `F${700 + n};Ordre ${number};${String(total).replace('.', ',')}`);
			expect(asked.filter((request) => request.includes('xlsx'))).toEqual([]);
			await choose('begins', {
				name: 'ordrer.xlsx',
				mimeType: 'application/octet-stream',
				buffer: Buffer.from(orders)
			});
			await page.getByText('Now the second file.').waitFor();
			expect(asked.filter((request) => request.includes('xlsx')).length).toBeGreaterThan(0);
			await choose('is typed', csv('fakturaer.csv', `Fakturanr;Deres ref.;Beløp\n${invoices.join('\n')}\n`));
			await answer(page).waitFor();
			expect(await answer(page).textContent()).toContain('39 are in the accounts. 1 never got across');
			await page.close();
		});

		test('with the practice files, by keyboard alone, the figures come into the calculator’s reach', async () => {
			await arrive(390);
			await page.getByRole('button', { name: 'Try it with the practice files' }).focus();
			await page.keyboard.press('Enter');
			await answer(page).waitFor();
			await page.getByText('How the columns were understood').focus();
			await page.keyboard.press('Enter');
			await page.getByLabel('Deres referanse').selectOption('other');
			await page.getByText('Neither list names the records of the other').waitFor();
			expect(await violations(page)).toEqual([]);
			await page.getByRole('button', { name: 'Use these figures in the calculator' }).focus();
			await page.keyboard.press('Enter');
			await page.waitForURL(`${house.address}/`);
			const kept = await page.evaluate((key) => localStorage.getItem(key), COUNT_KEY);
			const count = countShape.parse(JSON.parse(kept ?? ''));
			expect(count).toMatchObject({ source: 'practice-orders.csv', target: 'practice-invoices.csv' });
			expect(count.slip_share?.n).toBeGreaterThan(400);
			await page.close();
		});

		test('a file that cannot be read is refused beside its button, and the other one stays', async () => {
			await arrive(390);
			await choose('begins', csv('orders.csv', YEAR.orders.slice(0, 5000)));
			await page.getByText('Now the second file.').waitFor();
			await choose('is typed', { name: 'invoices.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
			await page.getByText('This is a PDF').waitFor();
			expect(await page.getByText('orders.csv, ').count()).toBe(1);
			expect(await violations(page)).toEqual([]);
			await page.close();
		});

		test('without scripts the page says what it would do, and lends the practice files', async () => {
			const page = await (await fetch(`${house.address}/count`)).text();
			const [, without = ''] = /<noscript>([\s\S]*?)<\/noscript>/.exec(page) ?? [];
			expect(wordsOf(without)).toContain('Nothing would be sent anywhere');
			expect(without).toContain('href="/count/practice/orders.csv"');
			expect(await (await fetch(`${house.address}/count/practice/orders.csv`)).text()).toContain('Order number,Date');
			expect((await fetch(`${house.address}/count/practice/nothing.csv`)).status).toBe(404);
		});
	});
});
