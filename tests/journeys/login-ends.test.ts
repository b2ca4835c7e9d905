import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { xeroBooks } from '#connectors/xero/fixtures/xero-books.ts';
import { openedTokens } from '#lib/server/grants/tokens.ts';
import { sealWith } from '#lib/server/secrets/seal.ts';
import { applied } from '../support/applied.ts';
import { violations } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { rowsOf } from '../support/dump.ts';
import { openHouse, type House } from '../support/house.ts';
import { APP, startOidc, type Oidc } from '../support/oidc.ts';
import { needs } from '../support/real-server.ts';
import { fill, signUp } from '../support/set-up.ts';
import { until } from '../support/until.ts';

const KEY = Buffer.alloc(32, 7);
const DAY = 86_400_000;
const NAMES = ['Enquiries to books', 'Bookings to books', 'Guest book to books'];

const threeOnOne = (settings: Record<string, string>) => ({
	systems: {
		Website: { connector: 'web-form' },
		Books: { connector: 'xero', settings, secrets: { clientSecret: { env: 'CLIENT_SECRET' } } }
	},
	connections: Object.fromEntries(
		NAMES.map((name) => [
			name,
			{
				source: { system: 'Website', stream: 'entries' },
				actions: [{ system: 'Books', action: 'customer', mapping: { name: { template: `{name}: ${name}` } } }],
				minutesEach: 3
			}
		])
	)
});

const browser = await startBrowser();
const books = await xeroBooks({ takes: (token) => token.length > 20 });

needs(browser, ({ browser: chromium }) => {
	describe('a login that ends for three connections', () => {
		let house: House;
		let oidc: Oidc;
		let page: Page;
		let incoming: string;

		beforeAll(async () => {
			house = await openHouse({ HANDOVER_KEY: KEY.toString('hex'), CLIENT_SECRET: APP.clientSecret });
			oidc = await startOidc([`${house.address}/oauth/callback`]);
			// Each call renews the login, so that an end is noticed at once.
			oidc.shortenTo(5);
			page = await chromium.newPage();
			page.setDefaultTimeout(20_000);
			await signUp(page, house.address);
			const addresses = { authorizeUrl: oidc.authorizeUrl, tokenUrl: oidc.tokenUrl, baseUrl: books.url };
			const answer = await applied(house, threeOnOne({ ...addresses, clientId: APP.clientId }));
			incoming = String(answer.incoming.Website);
		});
		afterAll(() => Promise.all([house.stop(), oidc.close(), books.close()]));

		const booksRow = () => rowsOf(house, 'systems').find(({ name }) => name === 'Books');
		const send = (name: string) =>
			fetch(`${house.address}${incoming}`, { method: 'POST', body: new URLSearchParams({ name }) });
		const carried = (name: string) =>
			until(`three customers called ${name}`, async () => {
				const names = books.rows.Contacts.map(({ Name }) => String(Name));
				return names.filter((one) => one.startsWith(`${name}:`)).length === NAMES.length;
			});
		const signIn = async () => {
			await page.getByRole('button', { name: /^Sign in at Xero/ }).click();
			const password = page.locator('[name="login"]');
			const agreeing = page.getByRole('button', { name: 'Continue' });
			const back = page.getByText('the sign-in is renewed by itself');
			await password.or(agreeing).or(back).first().waitFor();
			if ((await password.count()) > 0) {
				await fill(page, { login: 'kari@nordbakeriet.example', password: 'bread' });
				await page.getByRole('button', { name: 'Sign-in' }).click();
				await agreeing.or(back).first().waitFor();
			}
			if ((await agreeing.count()) > 0) await agreeing.click();
			await back.waitFor();
		};

		test('as long as it works all three carry', async () => {
			await page.goto(`${house.address}/systems/${String(booksRow()?.id)}`);
			await signIn();
			await send('Ola');
			await carried('Ola');
		});

		test('shortly before its end it is said once, whom it stops and when, and a calendar can show it', async () => {
			const file = new Sqlite(join(house.folder, 'handover.sqlite'));
			file.prepare('update systems set grant_until = ? where id = ?').run(Date.now() + DAY, booksRow()?.id);
			file.close();
			await page.goto(`${house.address}/home`);
			const told = page.getByText(/^Urgent: the login of Books ends tomorrow, .* 3 connections stop then: /);
			await told.waitFor();
			expect(await told.count()).toBe(1);
			expect(await violations(page)).toEqual([]);
			await page.getByRole('link', { name: 'Sign in again' }).click();
			await page.getByRole('heading', { level: 1, name: 'Books' }).waitFor();
			await page.goto(`${house.address}/systems`);
			await page.getByRole('button', { name: 'Make an address' }).click();
			const address = await page.getByLabel('The address of your calendar').inputValue();
			expect(await violations(page)).toEqual([]);
			const calendar = await fetch(address);
			expect(calendar.headers.get('content-type')).toMatch(/^text\/calendar/);
			expect(await calendar.text()).toContain('SUMMARY:The login of Books ends');
			expect((await fetch(address.replace('.ics', '0.ics'))).status).toBe(404);
		});

		test('when it has ended it is one finding, and what waits for it is kept', async () => {
			const { id = '', grant_tokens: grant } = booksRow() ?? {};
			const tokens = openedTokens(sealWith(KEY), { id: String(id), grant: String(grant) });
			expect(await oidc.refresh(tokens?.refresh ?? '')).toBe(200);
			await send('Liv');
			await until('all of them wait', async () => {
				await page.goto(`${house.address}/home`);
				return (await page.getByRole('article').filter({ hasText: 'Waiting for Books' }).count()) === NAMES.length;
			});
			const told = page.getByText(/The login of Books has not worked since .*3 connections wait: /);
			expect(await told.count()).toBe(1);
			expect(await page.getByText(/^Urgent: the login of Books/).count()).toBe(0);
		});

		test('who signs in again sees all three catch up', async () => {
			await page.getByRole('link', { name: 'Sign in to Books again' }).click();
			await page.getByRole('heading', { level: 1, name: 'Books' }).waitFor();
			await page.getByRole('button', { name: /^Sign in at Xero/ }).waitFor();
			await signIn();
			await carried('Liv');
			await until('nothing waits any more', async () => {
				await page.goto(`${house.address}/home`);
				return (await page.getByText('The login of Books').count()) === 0;
			});
			expect(books.rows.Contacts).toHaveLength(2 * NAMES.length);
		});
	});
});
