import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applied } from '../support/applied.ts';
import { violations } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { openHouse, type House } from '../support/house.ts';
import { needs } from '../support/real-server.ts';
import { signUp } from '../support/set-up.ts';
import { until } from '../support/until.ts';

const browser = await startBrowser();

/** One connection whose system has signed us out. */
const signedOut = {
	systems: { website: { connector: 'web-form' }, office: { connector: 'practice', settings: { mood: 'signed-out' } } },
	connections: {
		'Enquiries to contacts': {
			source: { system: 'website', stream: 'entries' },
			actions: [{ system: 'office', action: 'contact', mapping: { name: 'name' } }]
		}
	}
};

needs(browser, ({ browser: chromium }) => {
	describe('what is done about a finding', () => {
		let house: House;
		let page: Page;

		beforeAll(async () => {
			house = await openHouse();
			const { incoming } = await applied(house, signedOut);
			page = await chromium.newPage();
			page.setDefaultTimeout(20_000);
			await signUp(page, house.address);
			const body = new URLSearchParams({ name: 'Ragnhild Kvålsvik' });
			await fetch(`${house.address}${incoming.website}`, { method: 'POST', body });
			await until('it is known that the login does not work', async () => {
				await page.goto(`${house.address}/home`);
				return (await page.getByText('The login of office has not worked').count()) === 1;
			});
			// What was found is kept at every start, and once a minute afterwards.
			await house.interrupt();
			await house.start();
			await until('it is kept', async () => {
				await page.goto(`${house.address}/home`);
				return (await page.getByRole('button', { name: 'I know, I am on it' }).count()) === 1;
			});
		});
		afterAll(() => house.stop());

		test('who is on it says so with one press, and everybody sees it', async () => {
			await page.getByRole('button', { name: 'I know, I am on it' }).click();
			await page.getByText('Kari is on it, since').waitFor();
			expect(new URL(page.url()).pathname).toBe('/home');
			expect(await violations(page)).toEqual([]);
		});

		test('the letter to the supplier is ready to send, and nobody’s name stands in it', async () => {
			await page.getByRole('link', { name: /write to the supplier/ }).click();
			await page.getByRole('link', { name: 'Write a letter to the supplier' }).click();
			const letter = await page.getByRole('textbox', { name: 'Letter' }).inputValue();
			expect(letter).toContain('What we expect');
			expect(letter).toContain('name: Xxxxxxxx Xxxxxxxx');
			expect(letter).not.toMatch(/Ragnhild|Kvålsvik/i);
			const link = await page.getByRole('link', { name: 'Open it in my mail program' }).getAttribute('href');
			expect(link).toMatch(/^mailto:\?subject=/);
			expect(await violations(page)).toEqual([]);
		});

		test('it is explained, which stands in the diary; and put aside, below the others', async () => {
			await page.getByRole('link', { name: 'Back to what was found' }).click();
			await page.getByRole('textbox', { name: 'In your own words' }).fill('We changed the password.');
			await page.getByRole('button', { name: 'Keep it' }).click();
			await page.getByText('“We changed the password.”').waitFor();
			await page.getByLabel('On a day of my own').check();
			await page.getByRole('button', { name: 'Put it aside' }).click();
			await page.getByLabel('Day', { exact: true }).waitFor();
			expect(await violations(page)).toEqual([]);
			await page.getByLabel('In a week').check();
			await page.getByRole('button', { name: 'Put it aside' }).click();
			await page.getByText('Put aside until').waitFor();
			await page.goto(`${house.address}/home`);
			await page.getByText('Put aside: 1').waitFor();
			await page.getByRole('link', { name: 'Enquiries to contacts' }).click();
			await page.getByRole('listitem').getByText('We changed the password.', { exact: true }).waitFor();
		});

		test('a planned pause is said as it was meant, and ended again', async () => {
			await page.getByRole('link', { name: 'Plan when nothing is expected' }).click();
			await page.getByLabel('A part of every week').check();
			await page.getByRole('button', { name: 'Plan it' }).click();
			await page.getByText('Paused every Sunday').waitFor();
			expect(await violations(page)).toEqual([]);
			await page.getByRole('button', { name: 'End it' }).click();
			await page.getByText('Nothing yet.').waitFor();
		});
	});
});
