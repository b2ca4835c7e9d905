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

			test('a second time in the same week it does not come again', async () => {
				await page.goto(`${house.address}/reports`);
				await page.getByRole('button', { name: 'Send it to me now' }).click();
				await page.waitForURL('**/outbox');
				expect(await page.getByRole('listitem').filter({ hasText: 'Your week' }).count()).toBe(1);
				expect(await post.inbox('kari@example.com')).toHaveLength(1);
			});
		});
	})
);
