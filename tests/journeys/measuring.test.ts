import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { openHouse, type House } from '../support/house.ts';
import { needs } from '../support/real-server.ts';

const browser = await startBrowser();

needs(browser, ({ browser: chromium }) => {
	describe.each([
		['a desk', 1280],
		['a phone', 390]
	])('measuring instead of guessing, at %s', (_, width) => {
		let house: House;
		let page: Page;

		beforeAll(async () => {
			house = await openHouse();
			page = await chromium.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
			page.setDefaultTimeout(20_000);
			await page.goto(house.address);
			await page.getByRole('button', { name: 'Start from this example' }).click();
		});
		afterAll(() => house.stop());

		test('three timed by keyboard, one of them again, become the minutes as a range', async () => {
			await page
				.getByRole('button', { name: /^Time it/ })
				.first()
				.click();
			const stopwatch = page.getByRole('region', { name: /^Stopwatch/ });
			await stopwatch.getByRole('button', { name: 'Start' }).press('Enter');
			const done = stopwatch.getByRole('button', { name: 'Done with this one' });
			await done.press('Enter');
			await stopwatch.getByRole('button', { name: 'Undo the last' }).click();
			for (let number = 0; number < 3; number++) {
				await page.waitForTimeout(700);
				await done.press('Enter');
			}
			expect(await stopwatch.getByRole('listitem').count()).toBe(3);
			expect(await violations(page)).toEqual([]);
			await stopwatch.getByRole('button', { name: 'Stop here and use these 3' }).click();
			const likely = page.getByRole('textbox', { name: 'How long does one take? likely' });
			expect(Number(await likely.inputValue())).toBeGreaterThan(0);
		});

		test('what was counted is shown as used', async () => {
			await page
				.getByRole('textbox', { name: /^How many never got across/ })
				.first()
				.fill('3');
			await page
				.getByRole('textbox', { name: /^Of the last/ })
				.first()
				.fill('60');
			await page.getByText('Counted: 3 of 60.').waitFor();
			expect(await violations(page)).toEqual([]);
		});
	});
});
