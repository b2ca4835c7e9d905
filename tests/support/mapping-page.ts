import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from './axe.ts';
import type { House } from './house.ts';
import { startSetUp } from './set-up.ts';

/** A practice shop into a practice ledger, up to the page that asks which field goes where. */
export const toFields = async (page: Page, { address }: House): Promise<string> => {
	const id = await startSetUp(page, address, 'Practice: orders into the ledger');
	await page.getByRole('button', { name: 'Try it and go on' }).click();
	await page.waitForURL('**/to');
	await page.getByRole('button', { name: /^Use / }).first().click();
	await page.waitForURL('**/sample');
	await page.getByRole('link', { name: /Go on/ }).click();
	await page.waitForURL('**/fields');
	await page.getByText('More for Customer').waitFor({ state: 'attached' });
	return id;
};

/** One field of the page: its questions on the left, and on the right what it becomes. */
export const fieldOf = (page: Page, name: string) => {
	const select = page.locator(`select[id$="-${name}"]`);
	const row = page.locator('div.grid', { has: select });
	return {
		select,
		row,
		becomes: row.getByText('With this record it becomes').locator('xpath=following-sibling::p[1]'),
		ask: (question: string): Locator => row.getByLabel(question, { exact: true }),
		more: () => row.locator('summary').click()
	};
};

/** Saves what the page says. */
export const save = (page: Page) => page.getByRole('button', { name: /^Save/ }).click();

/** Nothing for axe to find, in light and in dark, and nothing to scroll sideways for. */
export const clean = async (page: Page): Promise<void> => {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		// A colour takes a moment to change with the scheme.
		await page.waitForTimeout(300);
		expect(await violations(page)).toEqual([]);
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
};
