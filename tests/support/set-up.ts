import type { Page } from 'playwright-core';
import type { MailServer } from './mail-server.ts';
import type { Radicale } from './radicale.ts';

type Answers = Readonly<Record<string, string>>;

/** Types answers into the form that has them, by the names of their fields; a choice is chosen. */
export const fill = async (page: Page, answers: Answers): Promise<void> => {
	for (const [name, value] of Object.entries(answers)) {
		const field = page.locator(`[name="${name}"]`).first();
		const kind = await field.evaluate((node) => (node as HTMLInputElement).type);
		if (kind === 'radio') await page.locator(`[name="${name}"][value="${value}"]`).check();
		else if (kind === 'checkbox') await field.setChecked(value === 'yes');
		else if (kind.startsWith('select')) await field.selectOption(value);
		else await field.fill(value);
	}
};

const settings = (answers: Answers): Answers =>
	Object.fromEntries(Object.entries(answers).map(([name, value]) => [`setting.${name}`, value]));

/** Makes an account, as the person in the bakery does. */
export const signUp = async (page: Page, address: string, email = 'kari@nordbakeriet.example'): Promise<void> => {
	await page.goto(`${address}/sign-up`);
	await fill(page, { business: 'Nordbakeriet', name: 'Kari', email, password: 'warm bread at dawn' });
	await page.getByRole('button', { name: 'Create account' }).click();
	await page.waitForURL('**/home');
};

/** Chooses a handover to connect; answers with the id of the connection. */
export const startSetUp = async (page: Page, address: string, name: string): Promise<string> => {
	await page.goto(`${address}/connect`);
	const begin = page.getByRole('button', { name: /^(Connect|Practise with) this/ });
	// One of the same name may stand above, half-finished.
	const card = page.locator('.sheet', { has: page.getByRole('heading', { name, exact: true }) }).filter({ has: begin });
	const know = card.first().getByRole('checkbox');
	if ((await know.count()) > 0) await know.check();
	await card.first().locator(begin).click();
	await page.waitForURL('**/from');
	return new URL(page.url()).pathname.split('/')[2] ?? '';
};

/** Signs in to the address book, the task list and the mail server, and takes the options as they are proposed. */
export const chooseDestinations = async (page: Page, dav: Radicale, mail: MailServer): Promise<void> => {
	for (const title of ['contact', 'task']) {
		await page.getByRole('heading', { level: 1, name: new RegExp(title, 'i') }).waitFor();
		await fill(page, settings({ address: dav.baseUrl, user: dav.user, password: dav.password }));
		await page.getByRole('button', { name: 'Sign in and try it' }).click();
		await page.getByRole('button', { name: 'Save and go on' }).click();
	}
	await page.getByRole('heading', { level: 1, name: /mail/i }).waitFor();
	await fill(
		page,
		settings({
			host: mail.smtp.host,
			port: String(mail.smtp.port),
			security: 'starttls',
			user: 'office@bakery.example',
			password: 'office-pass',
			fromAddress: 'office@bakery.example',
			allowSelfSigned: 'yes'
		})
	);
	await page.getByRole('button', { name: 'Sign in and try it' }).click();
	await page.waitForURL('**/sample');
};
