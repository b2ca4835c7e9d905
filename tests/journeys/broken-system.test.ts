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
const NAMES = ['Enquiries to contacts', 'Bookings to contacts', 'Guest book to contacts'];

/** Three connections that write to one system, which has signed us out. */
const threeOnOne = {
	systems: {
		website: { connector: 'web-form' },
		office: { connector: 'practice', settings: { mood: 'signed-out' } }
	},
	connections: Object.fromEntries(
		NAMES.map((name) => [
			name,
			{
				source: { system: 'website', stream: 'entries' },
				actions: [{ system: 'office', action: 'contact', mapping: { name: 'name' } }],
				minutesEach: 3
			}
		])
	)
};

needs(browser, ({ browser: chromium }) => {
	describe('one system that is broken for three connections', () => {
		let house: House;
		let page: Page;

		beforeAll(async () => {
			house = await openHouse();
			const { incoming } = await applied(house, threeOnOne);
			page = await chromium.newPage();
			page.setDefaultTimeout(20_000);
			await signUp(page, house.address);
			const body = new URLSearchParams({ name: 'Ola Nordmann' });
			await fetch(`${house.address}${incoming.website}`, { method: 'POST', body });
			await until('all of them wait', async () => {
				await page.goto(`${house.address}/home`);
				return (await page.getByRole('article').filter({ hasText: 'Waiting for office' }).count()) === 3;
			});
			// What was found is kept at every start, and once a minute afterwards.
			await house.interrupt();
			await house.start();
		});
		afterAll(() => house.stop());

		const told = () => page.getByText(/^The login of office has not worked since .*3 connections wait: /);

		test.each(['/home', '/connections'])('%s says so once, and at each of them what it waits for', async (path) => {
			await page.goto(`${house.address}${path}`);
			expect(await told().count()).toBe(1);
			const say = await told().innerText();
			for (const name of NAMES) expect(say).toContain(name);
			expect(await page.getByRole('article').filter({ hasText: 'stopped' }).count()).toBe(3);
			expect(await violations(page)).toEqual([]);
		});

		test('so do the page of what needs attention and that of each connection, and it leads to the system', async () => {
			const toldOn = (path: string) =>
				until(`it is told on ${path}`, async () => {
					await page.goto(`${house.address}${path}`);
					return (await told().count()) === 1;
				});
			await toldOn('/attention');
			for (const name of NAMES) {
				await page.goto(`${house.address}/home`);
				const path = await page.getByRole('link', { name, exact: true }).getAttribute('href');
				await toldOn(path ?? '');
			}
			await page.getByRole('link', { name: 'Sign in to office again' }).click();
			await page.getByRole('heading', { level: 1, name: 'office' }).waitFor();
		});

		test('the weekly report says so once', async () => {
			await page.goto(`${house.address}/reports`);
			const report = page.frameLocator('iframe');
			await report.getByRole('heading', { name: 'What needs you' }).waitFor();
			expect(await report.getByText('It waits for office; nothing is lost.').count()).toBe(3);
			expect(await report.getByText('The login of office has not worked').count()).toBe(1);
		});
	});
});
