import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { openHouse, type House } from '../support/house.ts';
import { needs } from '../support/real-server.ts';
import { fill } from '../support/set-up.ts';

const browser = await startBrowser();
const SOON = { timeout: 20_000 };

needs(browser, ({ browser: chromium }) => {
	describe.each([
		['a desk', 1280],
		['a phone', 390]
	])('what if, at %s', (_, width) => {
		let house: House;
		let page: Page;

		const card = (name: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });
		const lowerEnd = async (name: string): Promise<number> => {
			const headline = card(name).getByText(/^€[\d,]+ – €[\d,]+ a year$/);
			await headline.waitFor();
			return Number((await headline.innerText()).replace(/^€([\d,]+).*$/, '$1').replaceAll(',', ''));
		};
		/** How many times as much as it is now. */
		const times = async (name: string): Promise<number> => (await lowerEnd(name)) / (await lowerEnd('As it is now'));
		const total = async (): Promise<string> =>
			(
				await page
					.getByText(/probably costs you/)
					.first()
					.innerText()
			).trim();

		beforeAll(async () => {
			house = await openHouse();
			const context = await chromium.newContext({
				viewport: { width, height: 900 },
				locale: 'en-GB',
				permissions: ['clipboard-read', 'clipboard-write']
			});
			page = await context.newPage();
			page.setDefaultTimeout(20_000);
			await page.goto(house.address, { waitUntil: 'networkidle' });
			await page.getByRole('button', { name: 'Start from this example' }).click();
			await page.getByRole('heading', { name: 'What if?' }).waitFor();
		});
		afterAll(async () => {
			await page.context().close();
			await house.stop();
		});

		test('at half the volume it costs about half, and the calculation itself stays as it is', async () => {
			const before = await total();
			await page.getByRole('button', { name: 'At half the volume' }).click();
			await page.getByRole('button', { name: 'Done' }).click();
			await expect.poll(() => times('At half the volume'), SOON).toBeCloseTo(0.5, 1);
			expect(await total()).toBe(before);
			await card('At half the volume').getByText('To connect first').waitFor();
		});

		test('after a hire it asks what the new person is paid, and counts with that', async () => {
			await page.getByRole('button', { name: 'After a hire' }).click();
			await card('After a hire').getByText('Say what an hour costs, and we can tell.').waitFor();
			await page.getByLabel('Their wage an hour, before tax').fill('66');
			await expect.poll(() => times('After a hire'), SOON).toBeGreaterThan(2);
			expect(await violations(page)).toEqual([]);
			await page.getByRole('button', { name: 'Done' }).click();
			expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Change “After a hire”');
		});

		test('any figure can be another one in a copy, under a name of one’s own', async () => {
			await page.getByRole('button', { name: 'A copy to change freely' }).click();
			await page.getByLabel('What you call it').fill('Twice as slow');
			for (const group of ['orders (WooCommerce → Xero)', 'enquiries (our contact form → our address book)']) {
				const option = page.locator(`optgroup[label="${group}"] option`, { hasText: 'How long does one take?' });
				await page.getByLabel('Change another figure').selectOption((await option.getAttribute('value')) ?? '');
			}
			const section = page.getByRole('region', { name: 'What is different?' });
			await section.getByLabel('How long does one take?').first().fill('8');
			await section.getByLabel('How long does one take?').last().fill('ten');
			await card('Twice as slow').getByText('One figure needs another look.').waitFor();
			await section.getByLabel('How long does one take?').last().fill('10');
			await expect.poll(() => times('Twice as slow'), SOON).toBeGreaterThan(1.4);
			await page.getByRole('button', { name: 'Done' }).click();
		});

		test('four beside today’s are the most', async () => {
			await page.getByRole('button', { name: 'What if it grows?' }).click();
			await expect.poll(() => times('If it grows by a quarter'), SOON).toBeGreaterThan(1.1);
			await page.getByText('Four beside today’s are the most').waitFor();
			expect(await page.getByRole('button', { name: 'At half the volume', exact: true }).count()).toBe(0);
		});

		test('they are there again at the next visit', async () => {
			await page.waitForTimeout(600);
			await page.reload();
			await lowerEnd('Twice as slow');
			const answered = page.getByRole('article').filter({ hasText: 'To connect first' });
			await expect.poll(() => answered.count(), SOON).toBe(5);
			expect(await violations(page)).toEqual([]);
		});

		test('one that was taken away comes back by “Undo”', async () => {
			await page.getByRole('button', { name: 'Take away “At half the volume”' }).click();
			await page.getByText('“At half the volume” taken away.').waitFor();
			expect(await card('At half the volume').count()).toBe(0);
			await page.getByRole('button', { name: 'Undo' }).click();
			await lowerEnd('At half the volume');
		});

		test('they come along in the link', async () => {
			await page.getByRole('button', { name: 'Copy the link' }).click();
			await page.getByText('Copied. Paste it into a mail or a chat.').waitFor();
			const link = await page.evaluate(() => navigator.clipboard.readText());
			const context = await chromium.newContext({ viewport: { width, height: 900 }, locale: 'en-GB' });
			const other = await context.newPage();
			await other.goto(link);
			await other.getByRole('heading', { name: 'Twice as slow' }).waitFor();
			expect(await other.getByRole('button', { name: /^Take away “/ }).count()).toBe(4);
			await context.close();
		});

		test('nothing sticks out of the page, in the light and in the dark', async () => {
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
				expect(await violations(page)).toEqual([]);
			}
		});

		test('kept in an account, they stand beside the answer there', async () => {
			await page.getByRole('button', { name: 'Make an account and keep it' }).click();
			await page.waitForURL('**/sign-up');
			await fill(page, {
				business: 'Nordbakeriet',
				name: 'Kari',
				email: `kari-${width}@nordbakeriet.example`,
				password: 'warm bread at dawn'
			});
			await page.getByRole('button', { name: 'Create account' }).click();
			await page.waitForURL('**/home');
			await page.getByRole('link', { name: /^Estimate of / }).click();
			await page.getByRole('heading', { name: 'Twice as slow' }).waitFor();
			await page.getByRole('button', { name: 'Copy the link' }).waitFor();
			expect(await page.getByRole('article').filter({ hasText: 'To connect first' }).count()).toBe(5);
			expect(await violations(page)).toEqual([]);
			await page.getByRole('button', { name: 'Change it in the calculator' }).click();
			await page.getByRole('button', { name: 'Take away “Twice as slow”' }).waitFor();
			expect(await page.getByRole('heading', { name: 'You have a calculation of your own here' }).count()).toBe(0);
		});
	});
});
