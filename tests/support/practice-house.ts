import type { Page } from 'playwright-core';
import type { House } from './house.ts';
import { startSetUp } from './set-up.ts';

/** Connects the practice form to practice systems, up to the trial; answers with the id of the connection. */
export const practise = async (
	page: Page,
	{ address }: House,
	name = 'Practice: enquiries from a form'
): Promise<string> => {
	const id = await startSetUp(page, address, name);
	await page.getByRole('button', { name: 'Try it and go on' }).click();
	await page.waitForURL('**/to**');
	while (new URL(page.url()).pathname.endsWith('/to')) {
		const step = await page.getByRole('heading', { level: 1 }).textContent();
		await page.getByRole('button', { name: /^Use / }).first().click();
		await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, step);
	}
	await page.getByRole('link', { name: /Go on/ }).click();
	await page.getByRole('button', { name: 'Save and go on' }).click();
	await page.getByRole('button', { name: 'Send this record' }).click();
	await page.getByText('Everything arrived as it left').waitFor();
	return id;
};

/** Switches it on, with everything that is there already. */
export const switchOn = async (page: Page, { address }: House, id: string): Promise<void> => {
	await page.goto(`${address}/connect/${id}/on`);
	await page.locator('[name="earlier"][value="carry"]').check();
	await page.locator('[name="minutesEach"]').fill('3');
	await page.getByRole('button', { name: 'Switch it on' }).click();
	await page.waitForURL(`**/connections/${id}?new=1`);
};
