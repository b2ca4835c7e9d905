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
const NAME = 'Enquiries to contacts';
/** What the practice shop has given for four weeks has another name in it since yesterday. */
const updated = {
	systems: {
		shop: { connector: 'practice', settings: { openingHours: 'always', fields: 'renamed' } },
		office: { connector: 'practice' }
	},
	connections: {
		[NAME]: {
			source: { system: 'shop', stream: 'entries' },
			actions: [
				{
					system: 'office',
					action: 'contact',
					mapping: { name: 'name', email: 'email', note: { template: 'Wrote: {message}' } }
				},
				{ system: 'office', action: 'task', mapping: { title: { template: 'Call {name}' } } }
			],
			schedule: '0 4 * * *',
			minutesEach: 3
		}
	}
};

needs(browser, ({ browser: chromium }) => {
	describe('a field of the practice shop has another name', () => {
		let house: House;
		let page: Page;
		let path = '';

		beforeAll(async () => {
			house = await openHouse();
			await applied(house, updated);
			page = await chromium.newPage();
			page.setDefaultTimeout(20_000);
			await signUp(page, house.address);
			await page.getByRole('link', { name: NAME, exact: true }).first().click();
			await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
			path = new URL(page.url()).pathname;
			await page.getByRole('button', { name: 'Run it now' }).click();
		});
		afterAll(() => house.stop());

		const open = (to: string) => page.goto(`${house.address}${to}`);
		const finding = () =>
			page.getByText(/^The field “E-mail” is gone since .* called “emailAddress” now\. \d+ records wait/);
		const isQuiet = () =>
			until('everything that can go has gone', async () => {
				await open(path);
				return (await page.getByText(/waits? and will be tried again/).count()) === 0;
			});

		test('is found in the run that meets it, and stands on the page of the connection with a chart', async () => {
			await until('the finding', async () => {
				await open(path);
				return (await finding().count()) > 0;
			});
			await isQuiet();
			await page.getByRole('heading', { name: 'Its fields' }).waitFor();
			await page.getByRole('heading', { name: /^“E-mail” was filled in \d+ % of the records$/ }).waitFor();
			expect(await violations(page)).toEqual([]);
		});

		test('what reads it waits under what needs attention, as one cause', async () => {
			await open('/attention');
			await page.getByText('The field “email” is gone from it, and the field “emailAddress” is new.').first().waitFor();
			const cause = page.getByRole('region').filter({ hasText: 'emailAddress' });
			await cause.getByRole('link', { name: 'Say whether it is right' }).click();
			await page.getByRole('heading', { name: 'A field has changed' }).waitFor();
		});

		test.each([1280, 390])('asks whether it is the same, with both records side by side, at %i px', async (width) => {
			await page.setViewportSize({ width, height: 900 });
			await open(path);
			await page.getByRole('link', { name: 'Say whether it is right' }).click();
			await page.getByRole('heading', { name: 'A field has changed' }).waitFor();
			await page.getByRole('heading', { name: 'Is “emailAddress” what “E-mail” was?' }).waitFor();
			const marked = page.getByRole('row').filter({ hasText: 'emailAddress' });
			expect(await marked.getByText('@example.com').count()).toBe(2);
			expect(await violations(page)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
		});

		test('yes: what has waited goes, the new name stands where the old one stood, and nothing needs anybody', async () => {
			await page.getByRole('button', { name: 'Yes, it is the same: use it from now on' }).click();
			await page.getByText('It is read so from now on.').waitFor();
			await isQuiet();
			expect(await finding().count()).toBe(0);
			await open('/attention');
			await page.getByText('Nothing needs you').waitFor();
			expect((await house.command('export')).stdout).toContain('"email": "emailAddress"');
			await open(path);
			await page
				.getByText('The field “email” is called “emailAddress” at the source now, and is read so.', { exact: true })
				.waitFor();
		});
	});
});
