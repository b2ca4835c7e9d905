import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { openHouse, type House } from '../support/house.ts';
import { startMailServer } from '../support/mail-server.ts';
import { needs } from '../support/real-server.ts';
import { practise, switchOn } from '../support/practice-house.ts';
import { fill, signUp } from '../support/set-up.ts';
import { until } from '../support/until.ts';

const browser = await startBrowser();
const mail = await startMailServer();

needs(browser, ({ browser: chromium }) =>
	needs(mail, (post) => {
		describe('the weekly report', () => {
			let house: House;
			let page: Page;

			beforeAll(async () => {
				const { host, port } = post.smtp;
				house = await openHouse({
					HANDOVER_SMTP_URL: `smtp://${host}:${port}`,
					HANDOVER_MAIL_FROM: 'office@bakery.example'
				});
				page = await chromium.newPage();
				page.setDefaultTimeout(20_000);
				await signUp(page, house.address, 'kari@example.com');
				await switchOn(page, house, await practise(page, house));
			});
			afterAll(() => house.stop());

			test('before its first week is over a page shows it as far as that has come, as the mail would look', async () => {
				await page.goto(`${house.address}/reports`);
				const report = page.frameLocator('iframe');
				await report.getByRole('heading', { name: /Only practice has run so far/ }).waitFor();
				await page.getByRole('heading', { name: 'Your first one, as far as its week has come' }).waitFor();
				await report.getByText('Practice: enquiries from a form').waitFor();
				expect(await report.getByRole('img').count()).toBe(1);
			});

			test('it arrives by e-mail, as HTML and as text, with one picture for the connection', async () => {
				await page.getByRole('button', { name: 'Send it to me now' }).click();
				const arrived = await until('the report', async () => (await post.inbox('kari@example.com'))[0]);
				expect(arrived.subject).toMatch(/^Your week: /);
				expect(arrived.text).toContain('Practice: enquiries from a form');
				expect(arrived.html).toContain('Practice: enquiries from a form');
				const pictures = arrived.attachments.filter(({ contentType }) => contentType === 'image/png');
				expect(pictures).toHaveLength(1);
				expect(pictures[0]?.content.readUInt32BE(16)).toBe(272);
			});

			test('in a mail program it is readable on paper’s width and on a telephone’s, by day and by night', async () => {
				const [arrived] = await post.inbox('kari@example.com');
				const html = typeof arrived?.html === 'string' ? arrived.html : '';
				const program = await chromium.newPage();
				for (const colorScheme of ['light', 'dark'] as const) {
					for (const width of [600, 360]) {
						await program.setViewportSize({ width, height: 800 });
						await program.emulateMedia({ colorScheme });
						await program.setContent(html);
						expect(await program.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
						// A mail stands inside the page of a mail program, which has the landmarks.
						const found = await violations(program);
						expect(found.filter((one) => !/^(landmark|region)/.test(one))).toEqual([]);
					}
				}
				await program.close();
			});

			test('it is kept in the app with its number, and prints as a whole', async () => {
				expect((await house.command('report', 'send')).stdout).toContain('kari@example.com');
				await page.goto(`${house.address}/reports`);
				await page.getByRole('link', { name: /^No\. 1: Your week: / }).click();
				await page.getByRole('heading', { level: 1, name: 'Report no. 1' }).waitFor();
				await page.frameLocator('iframe').getByRole('heading', { name: 'What next' }).waitFor();
				expect(await violations(page)).toEqual([]);
				const href = await page.getByRole('link', { name: 'Print, or save as PDF' }).getAttribute('href');
				const answer = await page.goto(`${house.address}${href}`);
				expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
				await page.getByRole('heading', { level: 1, name: /Only practice has run so far/ }).waitFor();
				const pdf = await page.pdf({ format: 'A4' });
				expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
				expect(pdf.length).toBeGreaterThan(5_000);
			});

			test('each person sets when it comes to them, by their own clock', async () => {
				await page.goto(`${house.address}/settings`);
				await fill(page, { myWeekday: '4', myHour: '17', myTimeZone: 'Europe/Nowhere' });
				await page.getByRole('button', { name: 'Save for me' }).click();
				await page.getByText('Use a time zone such as Europe/Oslo, or leave it empty.').first().waitFor();
				await fill(page, { myTimeZone: 'Asia/Kathmandu' });
				await page.getByRole('button', { name: 'Save for me' }).click();
				await page.getByText('Saved.').waitFor();
				await page.goto(`${house.address}/reports`);
				await page.getByText('It comes every Thursday at 17:00 (Asia/Kathmandu).').waitFor();
			});

			test('a page for colleagues without an account shows how the connections are, until it is switched off', async () => {
				await page.goto(`${house.address}/settings`);
				await page.getByRole('button', { name: 'Switch it on' }).click();
				const address = await page.getByLabel('Its address').inputValue();
				const stranger = await chromium.newPage({ javaScriptEnabled: false });
				const answer = await stranger.goto(address);
				expect(answer?.headers()['x-robots-tag']).toContain('noindex');
				await stranger.getByRole('heading', { level: 1, name: 'Nordbakeriet: how the connections are' }).waitFor();
				const badge = await fetch(`${address}/badge.svg`);
				expect(badge.headers.get('cache-control')).toContain('max-age=60');
				expect(badge.headers.get('content-type')).toContain('image/svg+xml');
				expect(await badge.text()).toContain('Handover: nothing runs');
				await page.getByRole('button', { name: 'Switch it off' }).last().click();
				await page.getByText('It is switched off.').waitFor();
				expect((await stranger.goto(address))?.status()).toBe(404);
				expect((await fetch(`${address}/badge.svg`)).status).toBe(404);
				await stranger.close();
			});

			test('one click in the mail program stops it, for this person only, and the settings have it sent again', async () => {
				const [arrived] = await post.inbox('kari@example.com');
				const header = (name: string) => arrived?.headerLines.find(({ key }) => key === name)?.line ?? '';
				expect(header('list-unsubscribe-post')).toContain('List-Unsubscribe=One-Click');
				const [, path = ''] =
					/<https?:\/\/[^/]+(\/reports\/stop\/[^>]+)>/.exec(header('list-unsubscribe').replace(/\s/g, '')) ?? [];
				const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
				const asked = await fetch(`${house.address}${path}`);
				expect(await asked.text()).toContain('Stop the weekly report?');
				expect((await fetch(`${house.address}${path}`, { method: 'POST', body })).status).toBe(200);
				expect((await fetch(`${house.address}${path}x`, { method: 'POST', body })).status).toBe(404);
				await page.goto(`${house.address}/settings`);
				await page.getByText('You have stopped the report for yourself.').waitFor();
				await page.getByRole('button', { name: 'Send it to me again' }).click();
				await page.getByText('Saved.').waitFor();
				expect(await page.getByText('You have stopped the report for yourself.').count()).toBe(0);
			});

			test('whoever has signed up is told at once by e-mail, and can try it', async () => {
				await page.goto(`${house.address}/settings`);
				await page.getByRole('button', { name: 'Send a test' }).click();
				await page.getByText('It got through. Look whether it is there.').waitFor();
				const alarm = await until('the test', async () =>
					(await post.inbox('kari@example.com')).find(({ subject }) => subject?.startsWith('A test'))
				);
				expect(alarm.text).toContain('This is how Handover tells you when something needs you.');
				expect(alarm.html).toContain('/home');
			});

			test('a second time in the same week it does not come again', async () => {
				expect((await house.command('report', 'send')).stdout).toBe('Everybody has this report already.\n');
				const all = await post.inbox('kari@example.com');
				expect(all.filter(({ text }) => text?.includes('No. 1.'))).toHaveLength(1);
			});
		});
	})
);
