import type { Locator, Page } from 'playwright-core';

/** What a newcomer had to do. */
export interface Newcomer {
	/** Fields that were filled and things that were pressed. */
	readonly interactions: number;
	/** Milliseconds from the sign-up page to the first record that was seen to arrive. */
	readonly took: number;
}

/** Plays somebody who has never been here: makes an account, practises, and sees one record arrive. */
export const playNewcomer = async (page: Page, address: string): Promise<Newcomer> => {
	let interactions = 0;
	const press = async (what: Locator): Promise<void> => {
		interactions += 1;
		await what.click();
	};
	const type = async (label: string, text: string): Promise<void> => {
		interactions += 1;
		await page.getByLabel(label, { exact: false }).first().fill(text);
	};
	const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
	const link = (name: string | RegExp) => page.getByRole('link', { name }).first();

	await page.goto(`${address}/sign-up`);
	const begun = performance.now();
	await type('Name of your business', 'Spoke & Sprocket');
	await type('Your name', 'Saga');
	await type('E-mail address', 'saga@spoke-and-sprocket.example');
	await type('Password', 'true wheels need patience');
	await press(button('Create account'));
	await page.waitForURL('**/home');
	await press(link('Connect one thing'));
	const card = page.locator('.sheet', { has: page.getByRole('heading', { name: 'Practice: orders into the ledger' }) });
	await press(card.getByRole('button'));
	await page.waitForURL('**/from');
	await press(button('Try it and go on'));
	await page.waitForURL('**/to');
	await press(button(/^Use /));
	await page.waitForURL('**/sample');
	await press(link(/^Go on/));
	await page.waitForURL('**/fields');
	await press(button('Save and go on'));
	await page.waitForURL('**/try');
	await press(button('Send this record'));
	await page.getByText('Everything arrived as it left').waitFor();
	return { interactions, took: performance.now() - begun };
};
