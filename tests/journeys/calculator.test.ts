import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { openHouse, type House } from '../support/house.ts';
import { needs } from '../support/real-server.ts';
import { fill } from '../support/set-up.ts';

const browser = await startBrowser();

needs(browser, ({ browser: chromium }) => {
	describe.each([
		['a desk', 1280],
		['a phone', 390]
	])('the calculator on the front page, at %s', (_, width) => {
		let house: House;
		let page: Page;

		beforeAll(async () => {
			house = await openHouse();
			page = await chromium.newPage({ viewport: { width, height: 900 } });
			page.setDefaultTimeout(20_000);
		});
		afterAll(() => house.stop());

		test('an example can be taken over, and says what the double work costs as a range', async () => {
			await page.goto(house.address);
			await page.getByRole('button', { name: 'Start from this example' }).click();
			await page
				.getByText(/probably costs you .+ to .+ a year/)
				.first()
				.waitFor();
			await page.getByRole('heading', { name: /^Connect .+ first, because$/ }).waitFor();
		});

		test('what was typed is still there after the page was closed', async () => {
			await page.goto('about:blank');
			await page.goto(house.address);
			await page
				.getByText(/probably costs you .+ to .+ a year/)
				.first()
				.waitFor();
			expect(await page.getByRole('button', { name: 'Start from this example' }).count()).toBe(0);
		});

		test('kept without an account, it comes along when one is made', async () => {
			await page.getByRole('button', { name: /keep it/i }).click();
			await page.waitForURL('**/sign-up');
			await page.getByText('The estimate you just made comes along.').waitFor();
			await fill(page, {
				business: 'Nordbakeriet',
				name: 'Kari',
				email: `kari-${width}@nordbakeriet.example`,
				password: 'warm bread at dawn'
			});
			await page.getByRole('button', { name: 'Create account' }).click();
			await page.waitForURL('**/home');
			await page.getByRole('link', { name: /^Estimate of / }).click();
			await page
				.getByText(/probably costs you .+ to .+ a year/)
				.first()
				.waitFor();
		});

		test('the set-up proposes what the estimate found, with what it costs', async () => {
			await page.goto(`${house.address}/connect`);
			await page.getByRole('heading', { name: 'Your estimate says: begin with this' }).waitFor();
			await page
				.getByText(/The double work costs you about .+ a year/)
				.first()
				.waitFor();
		});
	});
});
