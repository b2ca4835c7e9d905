import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTwoBusinesses, type TwoBusinesses } from '../support/two-businesses.ts';

const NASTY = `<img src=x onerror=alert(1)>'"`;

let two: TwoBusinesses;
beforeAll(async () => {
	two = await openTwoBusinesses(NASTY);
});
afterAll(() => two.house.stop());

/** The page as a browser first sees it: what stands in an attribute or a comment is no element. */
const elements = (html: string): string => html.replace(/="[^"]*"/g, '').replace(/<!--[\s\S]*?-->/g, '');

test('HTML in whatever somebody has typed is text on every page that shows it', async () => {
	const [connection, system] = [two.id('connections'), two.id('systems')];
	const PAGES = {
		'/home': true,
		'/connect': true,
		[`/connect/${two.draft}/from`]: false,
		'/connections': true,
		[`/connections/${connection}`]: true,
		[`/connect/${connection}/fields`]: true,
		[`/connect/${connection}/try`]: true,
		[`/connect/${connection}/on`]: true,
		'/attention': true,
		'/systems': true,
		[`/systems/${system}`]: true,
		'/settings': true,
		'/reports': true,
		[`/reports/${two.id('reports')}`]: true,
		'/outbox': false,
		[`/outbox/${two.id('mails')}`]: true,
		[`/estimates/${two.id('estimates')}`]: true
	};
	for (const [path, showsIt] of Object.entries(PAGES)) {
		const response = await two.owner.get(path);
		const html = await response.text();
		expect(response.status, path).toBe(200);
		expect(elements(html), path).not.toMatch(/<img src=x/i);
		if (showsIt) expect(html, path).toContain('&lt;img src=x');
	}
});

test('a form that is wrong comes back with what was typed, as text', async () => {
	const settings = { name: '', country: NASTY, locale: NASTY, timeZone: NASTY, currency: NASTY };
	const pages = [
		await two.owner.post('/settings?/workspace', settings),
		await two.owner.post('/settings?/mail', { host: NASTY, port: NASTY, user: NASTY, from: NASTY, security: NASTY }),
		await two.owner.post(`/systems/${two.id('systems')}?/save`, { connector: 'web-form', 'setting.thanksUrl': NASTY }),
		await two.owner.post(`/connect/${two.id('connections')}/on`, { schedule: NASTY })
	];
	for (const page of pages) {
		expect(page.status).toBe(422);
		expect(elements(await page.text())).not.toMatch(/<img src=x/i);
	}
});

test('the mail of the weekly report shows it as text too', async () => {
	const [mail] = two.rows().mails as { html: string }[];
	expect(mail?.html).toContain('&lt;img src=x');
	expect(elements(mail?.html ?? '')).not.toMatch(/<img src=x/i);
});
