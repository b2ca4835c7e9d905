import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { davCollection } from '../support/dav-collection.ts';
import { openHouse, type House } from '../support/house.ts';
import { startMailServer } from '../support/mail-server.ts';
import { startRadicale } from '../support/radicale.ts';
import { needs } from '../support/real-server.ts';
import { chooseDestinations, fill, signUp, startSetUp } from '../support/set-up.ts';
import { until } from '../support/until.ts';

const formMail = (name: string, email: string) => ({
	from: 'website@nordbakeriet.example',
	to: 'office@bakery.example',
	subject: 'New enquiry',
	text: `Navn: ${name}\nE-post: ${email}\nTelefon: +47 99 88 77 66\nMelding: Tolv boller, takk\nog kaffe\n`
});

const browser = await startBrowser();
const dav = await startRadicale();
const mail = await startMailServer();

needs(browser, ({ browser: chromium }) =>
	needs(dav, (radicale) =>
		needs(mail, (post) => {
			describe('a mailbox into which an existing form mails its entries', () => {
				let house: House;
				let page: Page;
				let connection = '';
				const contacts = davCollection(radicale.addressBook, radicale);

				beforeAll(async () => {
					house = await openHouse();
					page = await chromium.newPage();
					page.setDefaultTimeout(20_000);
					await post.deliver(formMail('Ola Nordmann', 'ola@example.com'));
					await signUp(page, house.address);
				});
				afterAll(() => house.stop());

				test('a wrong password is said in plain words, and what was typed stays', async () => {
					connection = await startSetUp(page, house.address, 'Enquiries from the website');
					await page.getByRole('link', { name: /Mailbox/ }).click();
					const answers = {
						'setting.host': post.imaps.host,
						'setting.port': String(post.imaps.port),
						'setting.security': 'tls',
						'setting.user': 'office@bakery.example',
						'setting.allowSelfSigned': 'yes'
					};
					await fill(page, { ...answers, 'setting.password': 'not-the-password' });
					await page.getByRole('button', { name: 'Try it and go on' }).click();
					await page.getByRole('alert').waitFor();
					expect(await page.locator('[name="setting.user"]').inputValue()).toBe('office@bakery.example');
					expect(await page.getByRole('alert').textContent()).toMatch(/password/i);
				});

				test('with the right one it goes on, and the labels in the mail become fields', async () => {
					await fill(page, { 'setting.password': 'office-pass' });
					await page.getByRole('button', { name: 'Try it and go on' }).click();
					await page.waitForURL('**/to');
					await chooseDestinations(page, radicale, post);
					await page.getByText('Ola Nordmann').first().waitFor();
					await page.getByRole('link', { name: /Go on/ }).click();
					await page.getByRole('button', { name: 'Save and go on' }).click();
					await page.getByRole('button', { name: 'Send this record' }).click();
					await page.getByText('Everything arrived as it left').waitFor();
					expect(await post.inbox('ola@example.com')).toHaveLength(1);
				});

				test('after it is switched on, a new mail is carried on the schedule and an old one is not carried twice', async () => {
					await page.getByRole('link', { name: /switch it on/ }).click();
					await fill(page, { schedule: '* * * * *', earlier: 'leave' });
					await page.getByRole('button', { name: 'Switch it on' }).click();
					await page.waitForURL(`**/connections/${connection}?new=1`);
					await post.deliver(formMail('Amina Haddad', 'amina@example.com'));
					await page.getByRole('button', { name: 'Run it now' }).click();
					await until('a second contact', async () => (await contacts.list()).length === 2);
					await until('a second confirmation', async () => (await post.inbox('amina@example.com')).length === 1);
					expect(await post.inbox('ola@example.com')).toHaveLength(1);
				});

				test('the mailbox itself is left as it was', async () => {
					expect(await post.inbox('office@bakery.example')).toHaveLength(2);
				});
			});
		})
	)
);
