import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GOLDEN_LINK } from '#lib/ui/calculator/share/golden-link.fixture.ts';
import { violations } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { openHouse, type House } from '../support/house.ts';
import { needs } from '../support/real-server.ts';

const browser = await startBrowser();

const CLIPBOARD = ['clipboard-read', 'clipboard-write'];
const answerOn = (page: Page) =>
	page
		.getByText(/probably costs you .+ to .+ a year/)
		.first()
		.waitFor();

const startExample = async (page: Page, address: string): Promise<void> => {
	await page.goto(address, { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: 'Start from this example' }).click();
	await answerOn(page);
	await page.getByRole('heading', { name: 'Pass it on, or put it by' }).waitFor();
};

const copiedLink = async (page: Page): Promise<string> => {
	await page.getByRole('button', { name: 'Copy the link' }).click();
	await page.getByText('Copied. Paste it into a mail or a chat.').waitFor();
	return page.evaluate(() => navigator.clipboard.readText());
};

const downloaded = async (page: Page, button: string): Promise<{ name: string; text: string }> => {
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
	return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
};

/** Two engines may differ in the last digits of a logarithm. */
const rounded = (answer: unknown): unknown =>
	JSON.parse(JSON.stringify(answer, (_, value) => (typeof value === 'number' ? value.toPrecision(9) : value)));

/** How often the web shop's orders come, as it stands in the first field. */
const howOften = (page: Page) => page.getByLabel('How often?', { exact: true }).first();

needs(browser, ({ browser: chromium }) => {
	describe.each([
		['a desk', 1280],
		['a phone', 390]
	])('passing a calculation on, at %s', (_, width) => {
		let house: House;
		let page: Page;
		let link: string;
		const sent: string[] = [];
		const opened: BrowserContext[] = [];

		const newBrowser = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
			const context = await chromium.newContext({ viewport: { width, height: 900 }, ...options });
			opened.push(context);
			const fresh = await context.newPage();
			fresh.setDefaultTimeout(20_000);
			fresh.on('request', (request) => sent.push(request.url()));
			return fresh;
		};

		beforeAll(async () => {
			house = await openHouse();
			page = await newBrowser({ permissions: CLIPBOARD });
		});
		afterAll(async () => {
			await Promise.all(opened.map((context) => context.close()));
			await house.stop();
		});

		test('the link opens in another browser with everything that was typed, and is shared again as the same link', async () => {
			await startExample(page, house.address);
			await howOften(page).fill('77');
			link = await copiedLink(page);
			const other = await newBrowser({ permissions: CLIPBOARD });
			await other.goto(link);
			await other.getByText('Here is the calculation').waitFor();
			await answerOn(other);
			expect(await howOften(other).inputValue()).toBe('77');
			expect(other.url()).toBe(`${house.address}/`);
			expect(await copiedLink(other)).toBe(link);
			await other.reload();
			await answerOn(other);
			expect(await copiedLink(other)).toBe(link);
		});

		test('nothing of it was in any request', () => {
			expect(sent.length).toBeGreaterThan(10);
			expect(sent.filter((url) => url.includes('c1='))).toEqual([]);
		});

		test('a link from long ago opens', async () => {
			const other = await newBrowser();
			await other.goto(`${house.address}/${GOLDEN_LINK}`);
			await answerOn(other);
			expect(await howOften(other).inputValue()).toBe('35');
		});

		test('who has a calculation of their own is asked, may keep it, and gets it back by “Undo”', async () => {
			const other = await newBrowser();
			await startExample(other, house.address);
			await howOften(other).fill('11');
			await other.waitForTimeout(600);
			await other.goto('about:blank');
			await other.goto(link);
			await other.getByRole('heading', { name: 'You have a calculation of your own here' }).waitFor();
			expect(await violations(other)).toEqual([]);
			await other.getByRole('button', { name: 'Keep mine' }).click();
			expect(await howOften(other).inputValue()).toBe('11');

			await other.evaluate((hash) => (location.hash = hash), new URL(link).hash);
			await other.getByRole('button', { name: 'Open the shared one' }).click();
			expect(await howOften(other).inputValue()).toBe('77');
			await other.getByRole('button', { name: 'Undo' }).click();
			expect(await howOften(other).inputValue()).toBe('11');
		});

		test.each([
			['cut off', '#c1=nVVda9swFP0r', 'This link is not whole'],
			['of a newer calculator', '#c9=abc', 'made by a newer calculator']
		])('a link that is %s says so and leaves what is there', async (__, fragment, says) => {
			const other = await newBrowser();
			await startExample(other, house.address);
			await howOften(other).fill('12');
			await other.evaluate((hash) => (location.hash = hash), fragment);
			await other.getByText(says).waitFor();
			expect(await howOften(other).inputValue()).toBe('12');
			expect(await violations(other)).toEqual([]);
		});

		test('where the clipboard is refused the link stands selected in a field', async () => {
			const other = await newBrowser();
			await other.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
			await startExample(other, house.address);
			await other.getByRole('button', { name: 'Copy the link' }).click();
			await other.getByText('The link is selected below').waitFor();
			const selected = () => document.activeElement?.matches('textarea') && getSelection()?.toString();
			expect(await other.evaluate(selected)).toBe(`${house.address}/${GOLDEN_LINK}`);
		});

		test('a calculation that is too long for a link says so, and goes as a file', async () => {
			const other = await newBrowser();
			await startExample(other, house.address);
			await other.waitForFunction(() => localStorage.getItem('handover-calculator')?.includes('xero'));
			await other.evaluate(() => {
				const draft = JSON.parse(localStorage.getItem('handover-calculator') ?? '{}');
				const noise = () => Array.from(crypto.getRandomValues(new Uint32Array(14)), String).join(' ');
				draft.systems.push(
					...Array.from({ length: 50 }, (___, at) => ({ id: `own-${at}`, name: noise(), category: 'other' }))
				);
				localStorage.setItem('handover-calculator', JSON.stringify(draft));
				addEventListener('pagehide', (event) => event.stopImmediatePropagation(), { capture: true });
			});
			await other.reload();
			await other.getByRole('button', { name: 'Copy the link' }).click();
			await other.getByText(/The link would have [\d,]+ characters/).waitFor();
		});

		test('the file opens again, and the command computes the same answer from it', async () => {
			const { name, text } = await downloaded(page, 'Download it as a file');
			expect(name).toMatch(/^handover-calculation-\d{4}-\d\d-\d\d\.json$/);
			const file = JSON.parse(text);
			const path = join(house.folder, 'input.json');
			await writeFile(path, JSON.stringify(file.input));
			const { code, stdout } = await house.command('estimate', path, '--json', '--draws', '20000');
			expect(code).toBe(0);
			expect(rounded(JSON.parse(stdout))).toEqual(rounded(file.answer));

			const other = await newBrowser();
			await other.goto(house.address);
			await other.locator('#answer').scrollIntoViewIfNeeded();
			const field = other.getByLabel('Open a file');
			await field.setInputFiles({ name: 'cake.json', mimeType: 'application/json', buffer: Buffer.from('{"cake":1}') });
			await other.getByText('There is no calculation in this file.').waitFor();
			await field.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
			await answerOn(other);
			expect(await howOften(other).inputValue()).toBe('77');
		});

		test('the spreadsheet has a row for each handover', async () => {
			const { name, text } = await downloaded(page, 'For a spreadsheet (CSV)');
			expect(name).toMatch(/\.csv$/);
			const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
			expect(rows.map((row) => row['To'])).toEqual(['Xero', 'Our address book', 'Mailchimp']);
			for (const row of rows) expect(Number(row['Cost a year, EUR: the middle (p50)'])).toBeGreaterThan(0);
		});

		test('axe finds nothing, in the light and in the dark', async () => {
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				expect(await violations(page)).toEqual([]);
			}
		});

		test.each(['A4', 'Letter'])(
			'on %s it prints as a letter of two pages, without a button or a search box',
			async (format) => {
				const pdf = await page.pdf({ format });
				expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
				await page.emulateMedia({ media: 'print' });
				await page.getByRole('heading', { name: 'What typing things twice costs' }).waitFor();
				await page.getByRole('heading', { name: 'What we counted with' }).waitFor();
				await page.getByText('Garza et al.').first().waitFor();
				for (const role of ['button', 'searchbox', 'textbox', 'combobox', 'checkbox'] as const)
					expect(await page.getByRole(role).count()).toBe(0);
				await page.emulateMedia({ media: null });
			}
		);
	});
});
