import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { xeroBooks } from '#connectors/xero/fixtures/xero-books.ts';
import { applied } from '../support/applied.ts';
import { violations } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { rowsOf } from '../support/dump.ts';
import { openHouse, type House } from '../support/house.ts';
import { APP, startOidc, type Oidc } from '../support/oidc.ts';
import { needs } from '../support/real-server.ts';
import { fill, signUp, startSetUp } from '../support/set-up.ts';

const books = await xeroBooks({ takes: (token) => token.length > 20 });

needs(await startBrowser(), ({ browser }) => {
	describe('a system with a sign-in page of its own', () => {
		let house: House;
		let oidc: Oidc;
		let page: Page;

		beforeAll(async () => {
			house = await openHouse();
			oidc = await startOidc([`${house.address}/oauth/callback`]);
			page = await browser.newPage();
			page.setDefaultTimeout(20_000);
			await signUp(page, house.address);
			const settings = { authorizeUrl: oidc.authorizeUrl, tokenUrl: oidc.tokenUrl, baseUrl: books.url };
			await applied(house, { systems: { Accounts: { connector: 'xero', settings } }, connections: {} });
		});
		afterAll(() => Promise.all([house.stop(), oidc.close(), books.close()]));

		const openSystem = async () => {
			await page.goto(`${house.address}/systems`);
			await page.getByRole('link', { name: 'Accounts' }).click();
			await page.getByRole('heading', { name: 'Sign-in at Xero' }).waitFor();
		};
		const goThere = async () => {
			await page.getByRole('button', { name: /^Sign in at Xero/ }).click();
			await page.waitForURL(`${oidc.url}/**`);
		};
		const signIn = async () => {
			await fill(page, { login: 'kari@nordbakeriet.example', password: 'bread' });
			await page.getByRole('button', { name: 'Sign-in' }).click();
		};

		test('its page shows the address to enter there, and keeps what hardly anybody changes folded', async () => {
			await openSystem();
			expect(await page.getByLabel('The address that Xero sends you back to').inputValue()).toBe(
				`${house.address}/oauth/callback`
			);
			expect(await page.getByLabel('Address of the API').isVisible()).toBe(false);
			await page.getByText('More settings').click();
			expect(await page.getByLabel('Address of the API').inputValue()).toBe(books.url);
			expect(await violations(page)).toEqual([]);
		});

		test('once the app is entered, one goes on to the sign-in, and may say no there', async () => {
			await fill(page, { 'setting.clientId': APP.clientId, 'setting.clientSecret': APP.clientSecret });
			await page.getByRole('button', { name: 'Save and try it' }).click();
			await page.waitForURL('**/sign-in?next=**');
			expect(await violations(page)).toEqual([]);
			await goThere();
			await signIn();
			await page.getByRole('link', { name: 'Cancel' }).click();
			await page.getByText('You did not agree at Xero, so nothing was changed.').waitFor();
			expect(await violations(page)).toEqual([]);
			await page.getByRole('link', { name: 'Try it again' }).click();
			await page.waitForURL('**/sign-in?next=**');
		});

		test('who agrees comes back signed in', async () => {
			await goThere();
			if ((await page.locator('[name="login"]').count()) > 0) await signIn();
			await page.getByRole('button', { name: 'Continue' }).click();
			await page.waitForURL('**/systems');
			await page.getByText('signed in', { exact: true }).waitFor();
			await openSystem();
			await page.getByText('the sign-in is renewed by itself').waitFor();
			expect(await violations(page)).toEqual([]);
		});

		test('a step of the set-up leads there, and goes on where it was', async () => {
			const id = await startSetUp(page, house.address, 'Records between two systems with an API');
			await page.goto(`${house.address}/connect/${id}/to?with=xero`);
			await page.getByText('More settings').click();
			const addresses = { authorizeUrl: oidc.authorizeUrl, tokenUrl: oidc.tokenUrl, baseUrl: books.url };
			const settings = Object.entries({ ...APP, ...addresses }).map(([name, value]) => [`setting.${name}`, value]);
			await fill(page, { name: 'Second books', ...Object.fromEntries(settings) });
			await page.getByRole('button', { name: 'Sign in and try it' }).click();
			await page.waitForURL('**/sign-in?next=**');
			// The server still knows who this is, and that this person has agreed.
			await page.getByRole('button', { name: 'Sign in at Xero' }).click();
			await page.waitForURL(`${house.address}/connect/${id}/to?**`);
			await page.getByText('Make a sales invoice').first().waitFor();
			expect(rowsOf(house, 'systems').map(({ name, signed_in: isIn }) => [name, isIn])).toEqual([
				['Accounts', 1],
				['Second books', 1]
			]);
		});

		test('who removes a system is told what its vendor still allows', async () => {
			await openSystem();
			await page.getByText('Xero is asked to withdraw what was agreed to').waitFor();
			await page.getByRole('button', { name: 'Remove Accounts' }).click();
			await page.getByText('Xero still lets us in, because another system is signed in with the same app').waitFor();
			expect(await violations(page)).toEqual([]);
			expect(rowsOf(house, 'systems').map(({ name }) => name)).toEqual(['Second books']);
		});

		test('an address that came from elsewhere changes nothing', async () => {
			await page.goto(`${house.address}/oauth/callback?code=abc&state=def`);
			await page.getByText('This sign-in was not begun here, so nothing was changed.').waitFor();
		});

		test('nothing of it stands in the log or in an export', async () => {
			const [system] = rowsOf(house, 'systems');
			expect(String(system?.grant_tokens)).toMatch(/^v1\./);
			const { stdout } = await house.command('export');
			for (const text of [stdout, house.log()]) {
				expect(text).not.toContain(APP.clientSecret);
				expect(text).not.toContain(String(system?.grant_tokens));
			}
		});
	});
});
