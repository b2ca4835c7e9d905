import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { openHouse, type House } from '../support/house.ts';
import { needs } from '../support/real-server.ts';
import { signUp } from '../support/set-up.ts';

const browser = await startBrowser();

needs(browser, ({ browser: chromium }) => {
	describe('a connection that Zapier runs, watched from its first ping', () => {
		let house: House;
		let page: Page;
		let address = '';

		beforeAll(async () => {
			house = await openHouse();
			page = await chromium.newPage({ viewport: { width: 390, height: 844 } });
			page.setDefaultTimeout(20_000);
			await signUp(page, house.address);
		});
		afterAll(() => house.stop());

		const ping = async (more = '', init: RequestInit = {}) => {
			const answer = await fetch(`${address}${more}`, init);
			return { status: answer.status, body: (await answer.json()) as { received: boolean; say?: string } };
		};

		test('it begins with what is carried, and gives an address to ping', async () => {
			await page.goto(`${house.address}/connect`);
			await page
				.getByRole('textbox', { name: 'What does it carry, from where to where?' })
				.fill('Orders from the shop into the books');
			await page.getByRole('button', { name: 'Watch it' }).click();
			await page.getByRole('heading', { name: 'Watch it: Orders from the shop into the books' }).waitFor();
			await page.getByText('waiting for the first ping').waitFor();
			address = await page.getByRole('textbox', { name: 'Ping address' }).inputValue();
			expect(address).toMatch(/^http:\/\/localhost:\d+\/ping\/[0-9a-f]{40}$/);
			expect(await violations(page)).toEqual([]);
		});

		test('until then it stands among the half-finished, and keeps nobody from connecting something', async () => {
			await page.goto(`${house.address}/connect`);
			await page.getByText('To be watched: no ping has come yet.').waitFor();
			expect(await page.getByText('Yes, I know').count()).toBe(0);
			await page.getByRole('link', { name: /^Finish it/ }).click();
			await page.getByText('waiting for the first ping').waitFor();
		});

		test('the first ping is seen on the page without loading it again', async () => {
			expect(await ping('?records=3')).toEqual({ status: 200, body: { received: true } });
			await page.getByText('it pings', { exact: true }).waitFor();
		});

		test('how often it runs is kept, and what cannot be understood is said at its field', async () => {
			await page.getByRole('combobox', { name: 'It runs' }).selectOption('day');
			await page.getByRole('textbox', { name: 'At about what time?' }).fill('half seven');
			await page.getByRole('button', { name: 'Keep this' }).click();
			await page.getByText('Write the time as 07:30.').first().waitFor();
			expect(await page.getByRole('combobox', { name: 'It runs' }).inputValue()).toBe('day');
			await page.getByRole('textbox', { name: 'At about what time?' }).fill('7.30');
			await page.getByRole('button', { name: 'Keep this' }).click();
			await page.getByText('From now on we go by it.').waitFor();
			expect(await page.getByRole('textbox', { name: 'At about what time?' }).inputValue()).toBe('07:30');
			expect(await violations(page)).toEqual([]);
		});

		test('its own page says how it is, and offers nothing that only we could do', async () => {
			await ping('', { method: 'POST' });
			await page.getByRole('link', { name: 'See how it is' }).click();
			await page.getByText('Something else runs it; we watch whether it does.').waitFor();
			await page.getByText('It should ping daily at 07:30.').waitFor();
			await page.getByText('3 records in 28 days').first().waitFor();
			expect(await page.getByRole('button', { name: 'Run it now' }).count()).toBe(0);
			expect(await page.getByText('Rehearse it').count()).toBe(0);
			expect(await violations(page)).toEqual([]);
		});

		test('a failure is taken with its words, and shown among the runs', async () => {
			expect((await ping('/start')).status).toBe(200);
			expect((await ping('/fail', { method: 'POST', body: 'The books said: 401' })).status).toBe(200);
			await page.reload();
			await page.getByText('The last runs').first().click();
			await page.getByText('It said: “The books said: 401”.').first().waitFor();
		});

		test('what is no ping is answered with a reason, and changes nothing', async () => {
			expect(await ping('?records=many')).toMatchObject({
				status: 400,
				body: { received: false, say: 'Write the number of records as ?records=12.' }
			});
			const stranger = await fetch(`${house.address}/ping/${'0'.repeat(40)}`);
			expect(stranger.status).toBe(404);
			expect(await stranger.json()).toMatchObject({ say: expect.stringContaining('Nothing is watched') });
			expect((await fetch(`${address}/stop`)).status).toBe(404);
		});

		test('nobody can set up what something else runs', async () => {
			const id = /connections\/([^/]+)/.exec(page.url())?.[1] ?? '';
			const answer = await page.goto(`${house.address}/connect/${id}/from`);
			expect(answer?.status()).toBe(404);
		});
	});
});
