import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { openHouse, type House } from '../support/house.ts';
import { practise, switchOn } from '../support/practice-house.ts';
import { needs } from '../support/real-server.ts';
import { signUp, startSetUp } from '../support/set-up.ts';

const OPEN = ['/', '/sign-in', '/sign-up', '/glossary', '/how-we-count', '/count', '/nowhere'];

const browser = await startBrowser();

needs(browser, ({ browser: chromium }) => {
	describe('every page', () => {
		let house: House;
		let page: Page;
		const inside: string[] = [
			'/home',
			'/connect',
			'/connections',
			'/attention',
			'/attention/waiting',
			'/systems',
			'/settings',
			'/outbox',
			'/reports'
		];

		beforeAll(async () => {
			house = await openHouse();
			page = await chromium.newPage();
			page.setDefaultTimeout(20_000);
			await signUp(page, house.address);
			const id = await practise(page, house);
			inside.push(...['from', 'to', 'sample', 'fields', 'try', 'on'].map((place) => `/connect/${id}/${place}`));
			await switchOn(page, house, id);
			inside.push(`/connections/${id}`, `/connections/${id}/rehearsal`, `/connections/${id}/backfill`);
			const form = await startSetUp(page, house.address, 'Enquiries into the address book');
			await page.getByRole('link', { name: 'Website form' }).click();
			await page.getByRole('button', { name: 'Try it and go on' }).click();
			await page.waitForURL('**/to');
			inside.push(`/connect/${form}/to`, `/connect/${form}/sample`);
		});
		afterAll(() => house.stop());

		const see = async (path: string, width: number, colorScheme: 'light' | 'dark') => {
			await page.setViewportSize({ width, height: 900 });
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.goto(`${house.address}${path}`);
		};
		const paths = async () => {
			const { cookies } = await page.context().storageState();
			return cookies.length > 0 ? [...OPEN.filter((path) => !path.startsWith('/sign')), ...inside] : OPEN;
		};

		test.each([
			['light', 1280],
			['dark', 390]
		] as const)('passes axe in %s at %i px', async (scheme, width) => {
			const found: string[] = [];
			for (const path of await paths()) {
				await see(path, width, scheme);
				found.push(...(await violations(page)).map((violation) => `${path} ${violation}`));
			}
			expect(found).toEqual([]);
		});

		test('fits into 320 px without scrolling sideways', async () => {
			const wide: string[] = [];
			for (const path of await paths()) {
				await see(path, 320, 'light');
				const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
				if (over > 0) wide.push(`${path} by ${over} px`);
			}
			expect(wide).toEqual([]);
		});

		test('has one main heading and a title of its own', async () => {
			const titles = new Map<string, string>();
			for (const path of await paths()) {
				await see(path, 1280, 'light');
				expect(await page.getByRole('heading', { level: 1 }).count(), path).toBe(1);
				titles.set(path, await page.title());
			}
			for (const [path, title] of titles) expect(title, path).toMatch(/Handover/);
		});

		test('throws no error in the browser', async () => {
			const errors: string[] = [];
			page.on('pageerror', (error) => errors.push(error.message));
			for (const path of await paths()) await see(path, 1280, 'light');
			expect(errors).toEqual([]);
		});

		test('that needs no account passes axe for a stranger too', async () => {
			await page.context().clearCookies();
			const found: string[] = [];
			for (const path of await paths()) {
				await see(path, 390, 'light');
				found.push(...(await violations(page)).map((violation) => `${path} ${violation}`));
			}
			expect(found).toEqual([]);
		});
	});
});
