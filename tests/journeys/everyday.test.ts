import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { davCollection } from '../support/dav-collection.ts';
import { openHouse, type House } from '../support/house.ts';
import { startMailServer } from '../support/mail-server.ts';
import { startRadicale } from '../support/radicale.ts';
import { needs } from '../support/real-server.ts';
import { chooseDestinations, signUp, startSetUp } from '../support/set-up.ts';
import { until } from '../support/until.ts';

const CUSTOMERS = ['kari', 'ola', 'amina'] as const;

const entry = (name: string) =>
	new URLSearchParams({
		name: `${name[0]?.toUpperCase()}${name.slice(1)} Nordmann-Łuk 🥐`,
		email: `${name}@example.com`,
		phone: '+47 99 88 77 66',
		message: `Twelve buns, please; "the small ones", = for ${name}\nשלום & <b>bread</b>`,
		website_url: ''
	});

const browser = await startBrowser();
const dav = await startRadicale();
const mail = await startMailServer();

needs(browser, ({ browser: chromium }) =>
	needs(dav, (radicale) =>
		needs(mail, (post) => {
			describe('the everyday example: a form, a contact, a task, a confirmation', () => {
				let house: House;
				let page: Page;
				let form = '';
				let connection = '';
				const contacts = davCollection(radicale.addressBook, radicale);
				const tasks = davCollection(radicale.calendar, radicale);

				beforeAll(async () => {
					house = await openHouse();
					page = await chromium.newPage();
					page.setDefaultTimeout(20_000);
				});
				afterAll(() => house.stop());

				const send = (name: string) => fetch(form, { method: 'POST', body: entry(name) });
				const confirmations = async () =>
					(await Promise.all(CUSTOMERS.map((name) => post.inbox(`${name}@example.com`)))).map((mails) => mails.length);

				test('an account is made and the set-up begins with the form', async () => {
					await signUp(page, house.address);
					connection = await startSetUp(page, house.address, 'Enquiries from the website');
					await page.getByRole('link', { name: 'Website form' }).click();
					await page.getByRole('button', { name: 'Try it and go on' }).click();
					await page.waitForURL('**/to');
				});

				test('the three destinations are signed in to, each tried live', async () => {
					await chooseDestinations(page, radicale, post);
				});

				test('the page shows the form’s address and waits on screen for the first entry', async () => {
					form = await page.getByLabel(/only the address/).inputValue();
					expect(await page.getByLabel(/ready to paste/).inputValue()).toContain(form);
					expect((await send('kari')).status).toBe(202);
					await page.getByText('Kari Nordmann-Łuk 🥐').first().waitFor();
				});

				test('fields are suggested and shown beside the real entry', async () => {
					await page.getByRole('link', { name: /Go on/ }).click();
					await page.getByText('With this record it becomes').first().waitFor();
					await page.getByRole('button', { name: 'Save and go on' }).click();
					await page.waitForURL('**/try');
				});

				test('one real record is sent and found unchanged, field by field', async () => {
					await page.getByRole('button', { name: 'Send this record' }).click();
					await page.getByText('Everything arrived as it left').waitFor();
					expect(await contacts.list()).toHaveLength(1);
					expect(await tasks.list()).toHaveLength(1);
					expect(await confirmations()).toEqual([1, 0, 0]);
				});

				test('it is switched on, and two more entries are carried although the program is killed in the middle', async () => {
					await page.getByRole('link', { name: /switch it on/ }).click();
					await page.getByRole('button', { name: 'Switch it on' }).click();
					await page.waitForURL(`**/connections/${connection}?new=1`);
					expect((await send('ola')).status).toBe(202);
					expect((await send('amina')).status).toBe(202);
					await until('a second contact', async () => (await contacts.list()).length >= 2);
					await house.kill();
					await house.start();
					await until('three contacts', async () => (await contacts.list()).length === 3);
					await until('three tasks', async () => (await tasks.list()).length === 3);
				});

				test('in the end there are three contacts, three tasks and three mails, none lost and none twice', async () => {
					await until('three confirmations', async () => {
						await settleDoubtsByHand(page, house.address, confirmations);
						return (await confirmations()).every((count) => count === 1);
					});
					expect(await contacts.list()).toHaveLength(3);
					expect(await tasks.list()).toHaveLength(3);
					expect(await confirmations()).toEqual([1, 1, 1]);
				});

				test('the health page says that it works', async () => {
					await page.goto(`${house.address}/connections/${connection}`);
					await page.getByRole('heading', { name: '3 records in 28 days' }).waitFor();
				});

				test('Ctrl-C stops it cleanly', async () => {
					expect(await house.interrupt()).toBe(0);
					await house.start();
				});
			});
		})
	)
);

/**
 * A mail that was under way at the very moment of the kill is nobody's to guess at: the page shows it, and a person
 * looks into the inbox. This does what that person does.
 */
const settleDoubtsByHand = async (
	page: Page,
	address: string,
	confirmations: () => Promise<number[]>
): Promise<void> => {
	await page.goto(`${address}/attention`);
	const item = page.getByRole('article').first();
	if ((await item.count()) === 0) return;
	const words = (await item.textContent()) ?? '';
	const customer = CUSTOMERS.findIndex((name) => words.includes(`${name}@example.com`));
	const arrived = (await confirmations())[customer] === 1;
	await item.getByRole('button', { name: arrived ? 'I looked: it arrived' : 'Send it again as it is' }).click();
	await page.waitForLoadState('networkidle');
};
