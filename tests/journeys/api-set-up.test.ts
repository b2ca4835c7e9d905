import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyAction, invoicesApi } from '#connectors/http-json/fixtures/invoices-api.ts';
import { everyWay, ordersApi } from '#connectors/http-json/fixtures/orders-api.ts';
import { violations } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { openHouse, type House } from '../support/house.ts';
import { needs } from '../support/real-server.ts';
import { fill, signUp, startSetUp } from '../support/set-up.ts';

const { cursor, whole } = everyWay;
const [shop, books] = [await ordersApi(), await invoicesApi()];
shop.arrive(5);

needs(await startBrowser(), ({ browser }) => {
	describe('two systems with an API are described and connected', () => {
		let house: House;
		let page: Page;
		let id = '';

		beforeAll(async () => {
			house = await openHouse();
			page = await browser.newPage();
			page.setDefaultTimeout(20_000);
		});
		afterAll(() => Promise.all([house.stop(), shop.close(), books.close()]));

		const errors = () => page.getByRole('alert').first().innerText();
		const tryAndGoOn = () => page.getByRole('button', { name: 'Try it and go on' }).click();

		test('the form for the source shows an example, and axe finds nothing', async () => {
			await signUp(page, house.address);
			id = await startSetUp(page, house.address, 'Records between two systems with an API');
			await page.getByRole('link', { name: 'Any system with a JSON API' }).click();
			await page.getByText('An example of “What can be read”').click();
			expect(await page.locator('pre').first().innerText()).toContain('"updated_since"');
			expect(await violations(page)).toEqual([]);
		});

		test.each([
			[
				'a slip',
				'{\n"orders": {\n"path": "/cursor"\n"key": "id" }\n}',
				/What can be read: a comma, a quote or a bracket is missing or one too many\. The slip is in line 4/
			],
			['a missing key', '{"orders": {"path": "/cursor"}}', /What can be read: “orders\.key”: this is needed\./],
			[
				'an address that is not there',
				'{"orders": {"path": "/nowhere", "key": "id"}}',
				/It said: “There is nothing at \/nowhere”/
			]
		])('%s is told with its place, and what was typed stays', async (_, streams, sentence) => {
			await fill(page, { 'setting.baseUrl': shop.url, 'setting.token': shop.token, 'setting.streams': streams });
			await tryAndGoOn();
			await page.getByRole('alert').first().waitFor();
			expect(await errors()).toMatch(sentence);
			expect(await page.locator('[name="setting.streams"]').inputValue()).toBe(streams);
		});

		test('of several lists one is chosen', async () => {
			const streams = JSON.stringify({ orders: { ...cursor, label: 'New orders' }, customers: whole });
			await fill(page, { name: 'Spoke & Sprocket', 'setting.token': shop.token, 'setting.streams': streams });
			await tryAndGoOn();
			await page.getByRole('button', { name: 'Take New orders' }).click();
			await page.waitForURL('**/to');
		});

		test('the destination is described, and its only action is taken', async () => {
			const actions = JSON.stringify({ invoice: { ...everyAction.findable, label: 'Make an invoice' } });
			await fill(page, {
				name: 'Nordbakeriet accounts',
				...{ 'setting.baseUrl': books.url, 'setting.token': books.token, 'setting.actions': actions }
			});
			await page.getByRole('button', { name: 'Sign in and try it' }).click();
			await page.waitForURL('**/sample');
			expect(await page.locator('main').innerText()).toContain('Saga 1004');
		});

		test('fields are mapped, one real record is sent, read back and found unchanged, and it is switched on', async () => {
			await page.goto(`${house.address}/connect/${id}/fields`);
			await page.getByRole('heading', { name: /Make an invoice/ }).waitFor();
			expect(await violations(page)).toEqual([]);
			await page.getByLabel('Customer', { exact: true }).selectOption('"customer.name"');
			await page.getByLabel('Amount', { exact: true }).selectOption('"total"');
			await page.getByRole('button', { name: 'Save and go on' }).click();
			await page.waitForURL('**/try');
			await page.getByRole('button', { name: 'Send this record' }).click();
			await page.getByText('same', { exact: true }).first().waitFor();
			expect([...books.invoices.values()]).toEqual([
				expect.objectContaining({
					customer: 'Saga 1004',
					amount: 49_904,
					external_id: expect.stringMatching(/^\w{32}$/)
				})
			]);
			await page.goto(`${house.address}/connect/${id}/on`);
			await page.locator('[name=earlier][value=carry]').check();
			await page.getByRole('button', { name: 'Switch it on' }).click();
			await page.waitForURL('**/connections/**');
		});

		test('its settings can be changed later, and are shown as they are kept', async () => {
			await page.goto(`${house.address}/systems`);
			await page.getByRole('link', { name: 'Nordbakeriet accounts' }).first().click();
			const actions = page.locator('[name="setting.actions"]');
			await actions.waitFor();
			expect(JSON.parse(await actions.inputValue())).toMatchObject({ invoice: { label: 'Make an invoice' } });
			expect(await page.locator('[name="setting.token"]').inputValue()).toBe('');
			expect(await violations(page)).toEqual([]);
			await page.getByRole('button', { name: 'Save and try it' }).click();
			await page.waitForURL('**/systems');
		});
	});
});
