import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { openHouse, type House } from '../support/house.ts';
import { practise, switchOn } from '../support/practice-house.ts';
import { needs } from '../support/real-server.ts';
import { signUp } from '../support/set-up.ts';

const browser = await startBrowser();

/** Everything that the practice systems hold. */
const heldIn = ({ folder }: House): string[] =>
	globSync('files/**/*.json', { cwd: folder })
		.toSorted()
		.map(
			(file) =>
				`${file} ${createHash('sha256')
					.update(readFileSync(join(folder, file)))
					.digest('hex')}`
		);

needs(browser, ({ browser: chromium }) => {
	describe('a rehearsal', () => {
		let house: House;
		let page: Page;
		let id = '';

		beforeAll(async () => {
			house = await openHouse();
			page = await chromium.newPage();
			page.setDefaultTimeout(20_000);
			await signUp(page, house.address);
			id = await practise(page, house);
		});
		afterAll(() => house.stop());

		test.each([1280, 390])('before switching on, it says what would go and writes nothing (%i px)', async (width) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(`${house.address}/connect/${id}/on`);
			const before = heldIn(house);
			await page.getByRole('link', { name: 'Rehearse it first' }).click();
			expect(await violations(page)).toEqual([]);
			await page.getByRole('button', { name: /^Rehearse/ }).click();
			await page.getByText('As it stood').waitFor();
			await page.getByRole('button', { name: 'Rehearse once more' }).waitFor();
			expect(await page.getByText('cannot be asked beforehand').count()).toBeGreaterThan(0);
			const said = (label: string) => page.getByText(label, { exact: true }).count();
			expect(await said('Would be sent')).toBe(await said('Would be refused'));
			expect(await violations(page)).toEqual([]);
			expect(heldIn(house)).toEqual(before);
		});

		test('once it is on, what was carried is known, and the page leads back to the connection', async () => {
			await switchOn(page, house, id);
			await page.getByRole('link', { name: /^Rehearse it/ }).click();
			await page.getByRole('button', { name: /^Rehearse/ }).click();
			await page.getByText('Carried by this connection already').waitFor();
			await page.getByRole('link', { name: 'Back to the connection' }).click();
			await page.waitForURL(`**/connections/${id}`);
		});

		test('a test parcel goes through every step and is gone again, and one is sent before every report', async () => {
			await page.goto(`${house.address}/connections/${id}`);
			await page.getByRole('button', { name: 'Send one now' }).click();
			await page.getByText(/arrived in \d+ s and was removed again\./).waitFor();
			const files = globSync('files/**/*.json', { cwd: house.folder });
			for (const file of files) expect(readFileSync(join(house.folder, file), 'utf8')).not.toContain('TEST Handover');
			await page.getByRole('button', { name: 'Send a test parcel before the weekly report' }).click();
			await page.getByText('One is sent before the weekly report').waitFor();
			expect(await violations(page)).toEqual([]);
		});
	});
});
