import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { openHouse, type House } from '../support/house.ts';
import { needs } from '../support/real-server.ts';

const browser = await startBrowser();

needs(browser, ({ browser: chromium }) => {
	describe.each([
		['a desk', 1280, 'light'],
		['a phone', 390, 'dark']
	] as const)('what an owner knows better than we do, at %s', (_, width, colorScheme) => {
		let house: House;
		let page: Page;

		beforeAll(async () => {
			house = await openHouse();
			page = await chromium.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
			page.setDefaultTimeout(20_000);
			await page.goto(house.address);
			await page.getByRole('button', { name: 'Start from this example' }).click();
		});
		afterAll(() => house.stop());

		test('what was counted from two files stands in the handover it was counted for', async () => {
			await page
				.getByRole('link', { name: /^Or count from two files/ })
				.first()
				.click();
			await page.getByRole('button', { name: /practice/i }).click();
			await page.getByRole('button', { name: 'Use these figures in the calculator' }).click();
			await page
				.getByRole('heading', { name: 'You counted practice-orders.csv against practice-invoices.csv' })
				.waitFor();
			expect(await violations(page)).toEqual([]);
			await page.getByRole('button', { name: 'Use the count' }).click();
			await page
				.getByText(
					/^Counted from practice-orders\.csv and practice-invoices\.csv: \d+ of [\d,]+ boxes were typed wrong/
				)
				.waitFor();
			await page.getByText(/^Counted: \d+ of \d+\.$/).waitFor();
			await page.getByRole('button', { name: 'Undo' }).click();
			await page.getByText(/^Counted from practice-orders\.csv/).waitFor({ state: 'detached' });
		});

		test('one more like it has how often, from where and into what of its own', async () => {
			await page
				.getByRole('button', { name: /^Add another like it/ })
				.first()
				.click();
			await page.getByRole('button', { name: /^Change “.+ \(copy\)”/ }).click();
			await page.getByRole('textbox', { name: 'What you call it' }).fill('orders from the market stall');
			await page.getByRole('combobox', { name: 'It comes from' }).selectOption({ label: 'Paper, phone, other' });
			await page.getByRole('button', { name: 'Done' }).click();
			await page.getByRole('heading', { name: 'orders from the market stall', level: 3 }).waitFor();
		});

		test('a wage in another currency waits for its rate, and then counts', async () => {
			await page
				.getByText(/^Paid in another currency/)
				.first()
				.click();
			await page.getByRole('combobox', { name: 'Paid in' }).selectOption('NOK');
			await page.getByText(/There is no exchange rate from NOK to EUR/).waitFor();
			await page.getByRole('textbox', { name: 'What does one NOK cost in EUR?' }).fill('0,087');
			await page.getByText(/There is no exchange rate/).waitFor({ state: 'detached' });
			await page
				.getByText(/probably costs you .+ to .+ a year/)
				.first()
				.waitFor();
			expect(await violations(page)).toEqual([]);
		});

		test('what connecting takes can be changed', async () => {
			await page.getByText('What connecting takes: our assumptions').click();
			await page.getByRole('combobox', { name: 'Connected how?' }).selectOption('connector');
			await page.getByRole('textbox', { name: 'What does it cost a year?' }).fill('9000');
			expect(await violations(page)).toEqual([]);
		});

		test('a connection that is not there for them is not counted with, and can come back', async () => {
			await page.getByRole('heading', { name: 'What to connect first' }).scrollIntoViewIfNeeded();
			await page
				.getByText(/every way we know/)
				.first()
				.waitFor();
			await page.locator('details').evaluateAll((all) => {
				for (const one of all as HTMLDetailsElement[]) one.open = true;
			});
			const notTrue = page.getByRole('button', { name: /^Not true for me/ });
			await notTrue.first().waitFor();
			const before = await notTrue.count();
			await notTrue.first().click();
			await page.getByText('You said that this is not there for you; we do not count with it.').first().waitFor();
			expect(await notTrue.count()).toBe(before - 1);
			expect(await violations(page)).toEqual([]);
			await page
				.getByRole('button', { name: /^It is there after all/ })
				.first()
				.click();
			await page.getByText('You said that this is not there for you').waitFor({ state: 'detached' });
		});
	});
});
