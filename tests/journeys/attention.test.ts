import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import type { House } from '../support/house.ts';
import { needs } from '../support/real-server.ts';
import { openRefusingHouse } from '../support/refusing-house.ts';
import { until } from '../support/until.ts';

const browser = await startBrowser();

needs(browser, ({ browser: chromium }) => {
	describe('needs attention, with hundreds of records', () => {
		let house: House;
		let page: Page;

		beforeAll(async () => {
			page = await chromium.newPage();
			page.setDefaultTimeout(20_000);
			house = await openRefusingHouse(page);
		});
		afterAll(() => house.stop());

		const open = async (path: string, width: number) => {
			await page.setViewportSize({ width, height: 900 });
			await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
			await page.goto(`${house.address}${path}`);
		};
		const group = (system: string) => page.getByRole('region', { name: new RegExp(`for ${system}$`) });
		const countOf = async (system: string) =>
			Number(/^\s*(\d+)/.exec((await group(system).getByRole('heading').textContent()) ?? '')?.[1] ?? 0);
		const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

		test.each([1280, 390])('stands together by its cause and passes axe at %i px', async (width) => {
			await open('/attention', width);
			expect(await countOf('Ledger')).toBeGreaterThan(300);
			expect(await group('Ledger').textContent()).toContain('“Customer” is needed and is empty in this record.');
			expect(await group('Ledger').getByRole('article').count()).toBe(5);
			expect(await violations(page)).toEqual([]);
			await group('Ledger')
				.getByRole('link', { name: /Look through all/ })
				.click();
			await page.getByRole('link', { name: 'Next page' }).click();
			await page.getByText(/Page 2 of/).waitFor();
			await page.getByRole('article').first().locator('summary').first().click();
			await page.getByText('Correct it and send it again').first().click();
			await page.getByLabel('Customer').first().waitFor();
			expect(await violations(page)).toEqual([]);
			expect(await isWide()).toBe(false);
		});

		test('shows only those of one connection', async () => {
			await open('/attention', 390);
			await page.getByRole('link', { name: /Enquiries to the address book \(/ }).click();
			await page.waitForURL('**/attention?connection=*');
			expect(await group('Address book').count()).toBe(1);
			expect(await group('Ledger').count()).toBe(0);
		});

		test('one is corrected and arrives, and the page stays where it was', async () => {
			await open('/attention', 390);
			const before = await countOf('Ledger');
			await group('Ledger')
				.getByRole('link', { name: /Look through all/ })
				.click();
			await page.getByRole('link', { name: 'Next page' }).click();
			await page.getByText(/Page 2 of/).waitFor();
			const record = page.getByRole('article').first();
			await record.locator('summary').first().click();
			await record.getByText('Correct it and send it again').click();
			await record.getByLabel('Customer', { exact: true }).fill('Kari Nordmann');
			await record.getByRole('button', { name: 'Send it corrected' }).click();
			await page.getByText('One record will be sent again').waitFor();
			await page.getByText(/Page 2 of/).waitFor();
			expect(await countOf('Ledger')).toBe(before - 1);
		});

		test('all of one cause are sent again with the keyboard alone', async () => {
			await open('/attention', 1280);
			const count = await countOf('Address book');
			const button = group('Address book').getByRole('button', { name: `Send all ${count} again as they are` });
			for (
				let steps = 0;
				steps < 80 && !(await button.evaluate((node) => node === document.activeElement));
				steps += 1
			) {
				await page.keyboard.press('Tab');
			}
			await page.keyboard.press('Enter');
			await page.getByText(`${count} records will be sent again`).waitFor();
			expect(await violations(page)).toEqual([]);
		});

		test('all of one cause are ticked off as typed by hand, after a second tap', async () => {
			await open('/attention', 390);
			const count = await countOf('Ledger');
			await group('Ledger').getByText(`I typed all ${count}`).click();
			await group('Ledger')
				.getByRole('button', { name: `Yes, tick off all ${count}` })
				.click();
			await page.getByText(`${count} records are ticked off as typed by hand`).waitFor();
			expect(await group('Ledger').count()).toBe(0);
		});

		test.each([1280, 390])('what waits is a list to print and to tick off, at %i px', async (width) => {
			await open('/attention', width);
			// What came just now is under way, and waits for nothing yet.
			await until('something that waits', async () => {
				await page.reload();
				return (await page.getByRole('link', { name: 'See and print what waits' }).count()) > 0;
			});
			await page.getByRole('link', { name: 'See and print what waits' }).click();
			await page.getByRole('heading', { name: /^For Task list:/ }).waitFor();
			const rows = page.getByRole('article');
			const before = await rows.count();
			expect(await violations(page)).toEqual([]);
			expect(await isWide()).toBe(false);
			await rows.nth(0).getByRole('checkbox').check();
			await rows.nth(1).getByRole('checkbox').check();
			await page.getByRole('button', { name: 'I typed the ticked ones' }).click();
			await page.getByText('2 records are ticked off as typed by hand').waitFor();
			expect(await rows.count()).toBe(before - 2);
		});

		test('on paper stands what has to be typed, and nothing that can only be tapped', async () => {
			await open('/attention/waiting', 1280);
			await page.emulateMedia({ media: 'print' });
			expect(await page.getByRole('button').count()).toBe(0);
			expect(await page.getByText('Description').first().isVisible()).toBe(true);
			expect(await page.getByRole('checkbox').first().isVisible()).toBe(true);
		});
	});
});
