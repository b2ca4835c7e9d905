import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { openHouse, type House } from '../support/house.ts';
import { clean, fieldOf, save, toFields } from '../support/mapping-page.ts';
import { switchOn } from '../support/practice-house.ts';
import { needs } from '../support/real-server.ts';
import { signUp } from '../support/set-up.ts';

const browser = await startBrowser();

needs(browser, ({ browser: chromium }: { browser: Browser }) => {
	let house: House;
	let page: Page;
	beforeAll(async () => {
		house = await openHouse();
		page = await chromium.newPage();
		page.setDefaultTimeout(20_000);
		await signUp(page, house.address);
	});
	afterAll(() => house.stop());

	describe.each([390, 1280])('at %i px', (width) => {
		beforeAll(async () => {
			await page.setViewportSize({ width, height: 900 });
			await toFields(page, house);
		});

		test('every kind of rule is chosen without programming, and is seen at once beside a real record', async () => {
			const [customer, date, total] = ['customer', 'date', 'total'].map((name) => fieldOf(page, name));
			const [reference, currency, email] = ['reference', 'currency', 'email'].map((name) => fieldOf(page, name));
			if (!customer || !date || !total || !reference || !currency || !email) throw new Error('A field is missing.');

			const name = (await customer.becomes.textContent()) ?? '';
			await customer.select.selectOption('join');
			await customer.row.getByRole('button', { name: 'One more field' }).click();
			await customer.ask('Field 2').selectOption('city');
			await customer.ask('Between them').selectOption(', ');
			expect(await customer.becomes.textContent()).toMatch(new RegExp(`^${name}, .+`));

			const lines = fieldOf(page, 'lines');
			expect(await lines.select.locator('option:checked').textContent()).toBe('Lines');
			expect(await lines.becomes.textContent()).toMatch(/^product: .+, quantity: \d/);

			await date.more();
			await date.ask('How it is to be written').selectOption('dd.MM.yyyy');
			expect(await date.becomes.textContent()).toMatch(/^\d{2}\.\d{2}\.\d{4}$/);

			await total.more();
			await total.ask('In which form').selectOption('number');
			await total.ask('Its size').selectOption('0.01');
			await total.ask('How many decimals').selectOption('2');
			await total.ask('How it is to be written').selectOption(',');
			expect(await total.becomes.textContent()).toMatch(/^\d+,00$/);
			await total.row.getByText('The number from “Total”, times 0.01', { exact: false }).waitFor();

			await currency.more();
			await currency.ask('In which form').selectOption('lookUp');
			expect(await currency.ask('From').inputValue()).toBe('NOK');
			await currency.ask('To').fill('kroner');
			expect(await currency.becomes.textContent()).toBe('kroner');

			await reference.select.selectOption('template');
			await reference.ask('A field to put in').selectOption('name');
			await reference.row.getByRole('button', { name: 'Put it in' }).click();
			expect(await reference.becomes.textContent()).toMatch(new RegExp(`^P-\\d+${name}$`));

			await email.more();
			await email.ask('When it is filled in').selectOption('is');
			await email.ask('Which field').selectOption('currency');
			await email.ask('Which value, written the same way').fill('SEK');
			expect(await email.becomes.textContent()).toBe('–');
			await clean(page);
		});

		test('another record is a step away, and shows what becomes of it', async () => {
			const { becomes } = fieldOf(page, 'reference');
			const first = await becomes.textContent();
			await page.getByRole('button', { name: 'Next' }).click();
			await page.getByText('Record 2 of 5').waitFor();
			expect(await becomes.textContent()).not.toBe(first);
			await page.getByRole('button', { name: 'Previous' }).click();
			expect(await becomes.textContent()).toBe(first);
		});

		test('what is not finished is named at its field, and nothing that was typed is lost', async () => {
			const { select, row, ask } = fieldOf(page, 'reference');
			await select.selectOption('template');
			await row.locator('textarea').fill('Order {orderNumber');
			const say = 'A { is opened and not closed. Write {{ for the sign itself.';
			await row.getByText(say).waitFor();
			await save(page);
			await page
				.getByRole('alert')
				.getByRole('link', { name: `Order number: ${say}` })
				.click();
			expect(await select.evaluate((node) => node === document.activeElement)).toBe(true);
			expect(await row.locator('textarea').inputValue()).toBe('Order {orderNumber');
			expect(await fieldOf(page, 'currency').becomes.textContent()).toBe('kroner');
			await clean(page);
			await row.locator('textarea').fill('Order {orderNumber}');
			expect(await ask('A field to put in').isVisible()).toBe(true);
			await save(page);
			await page.waitForURL('**/try');
			await page.getByRole('button', { name: 'Send this record' }).click();
			await page.getByText('Everything arrived as it left').waitFor();
			await page
				.getByText(/^Order P-\d+$/)
				.first()
				.waitFor();
		});
	});

	test('one order with several lines makes a record for each line, and the trial shows them all', async () => {
		const id = await toFields(page, house);
		await page.getByText('Only for some records, or once for each entry of a list').click();
		await page.getByLabel('How often').selectOption('lines');
		await page.getByText('This is done once for each entry of “Lines”.').waitFor();
		const { select, becomes } = fieldOf(page, 'customer');
		await select.selectOption(JSON.stringify('item.product'));
		await fieldOf(page, 'total').select.selectOption(JSON.stringify('item.total'));
		const seen: (string | null)[] = [];
		const next = page.getByRole('button', { name: 'Next' });
		const [, entries = '1'] = /entry 1 of (\d)/.exec((await page.getByText(/entry 1 of \d/).textContent()) ?? '') ?? [];
		for (let entry = 1; entry <= Number(entries); entry++) {
			seen.push(await becomes.textContent());
			await next.click();
		}
		await clean(page);
		await save(page);
		await page.waitForURL('**/try');
		await page.getByRole('button', { name: 'Send this record' }).click();
		await page.getByText('Everything arrived as it left').waitFor();
		expect(await page.getByRole('heading', { name: /Make a practice invoice/ }).count()).toBe(Number(entries));
		for (const product of seen) expect(await page.getByText(product ?? '', { exact: true }).count()).toBeGreaterThan(0);

		await switchOn(page, house, id);
		await page.getByRole('link', { name: 'Change what goes where' }).click();
		await page.getByText('What was carried already stays where it is').waitFor();
		await page.getByText('This is done once for each entry of “Lines”.').waitFor();
		await clean(page);
		await save(page);
		await page.waitForURL(`**/connections/${id}`);
	});

	test('the keyboard alone is enough', async () => {
		await toFields(page, house);
		const { select, row, becomes } = fieldOf(page, 'reference');
		await select.focus();
		await page.keyboard.type('A text');
		await row.locator('textarea').waitFor();
		await page.keyboard.press('Tab');
		await page.keyboard.press('End');
		await page.keyboard.type(' for ');
		await page.keyboard.press('Tab');
		await page.keyboard.type('Customer');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		expect(await becomes.textContent()).toMatch(/^P-\d+ for \p{L}+/u);
		expect(await row.locator('textarea').evaluate((node) => node === document.activeElement)).toBe(true);
	});

	test('without a script the simple choice still works, and a rule that is not simple stays as it is', async () => {
		const id = await toFields(page, house);
		const context = await chromium.newContext({
			javaScriptEnabled: false,
			storageState: await page.context().storageState()
		});
		const plain = await context.newPage();
		const address = `${house.address}/connect/${id}/fields`;
		await plain.goto(address);
		await fieldOf(plain, 'customer').select.selectOption(JSON.stringify('email'));
		await fieldOf(plain, 'reference').select.selectOption('template');
		await plain.locator('textarea[name$=".reference"]').fill('Order {orderNumber}');
		await save(plain);
		await plain.waitForURL('**/try');
		await plain.goto(address);
		expect(await fieldOf(plain, 'customer').select.inputValue()).toBe('"email"');
		expect(await plain.locator('textarea[name$=".reference"]').inputValue()).toBe('Order {orderNumber}');
		expect(await fieldOf(plain, 'date').becomes.textContent()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		await context.close();
	});
});
