import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { openHouse, type House } from '../support/house.ts';
import { startMailServer } from '../support/mail-server.ts';
import { needs } from '../support/real-server.ts';
import { practise, switchOn } from '../support/practice-house.ts';
import { signUp } from '../support/set-up.ts';
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

			test('a page shows it as the mail would look', async () => {
				await page.goto(`${house.address}/reports`);
				const report = page.frameLocator('iframe');
				await report.getByRole('heading', { name: /records? carried/ }).waitFor();
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
				expect(pictures[0]?.content.length).toBeGreaterThan(1000);
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
				await page.goto(`${house.address}/reports`);
				await page.getByRole('button', { name: 'Send it to me now' }).click();
				await page.waitForURL('**/outbox');
				expect(await page.getByRole('listitem').filter({ hasText: 'Your week' }).count()).toBe(1);
				const all = await post.inbox('kari@example.com');
				expect(all.filter(({ subject }) => subject?.startsWith('Your week'))).toHaveLength(1);
			});
		});
	})
);
