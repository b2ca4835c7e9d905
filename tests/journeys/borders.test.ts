import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTwoBusinesses, type TwoBusinesses } from '../support/two-businesses.ts';

const routes = join(import.meta.dirname, '../../src/routes');

/** Every act that a page offers, as it stands in the sources: `/connections/[id]?/pause`. */
const ACTS = globSync('**/+page.server.ts', { cwd: routes }).flatMap((file) => {
	const [, block = ''] = readFileSync(join(routes, file), 'utf8').split('export const actions = {');
	const path = `/${file.replaceAll('\\', '/').replace(/\/?\+page\.server\.ts$/, '')}`;
	return [...block.matchAll(/^\t(\w+):/gm)].map(([, act]) => (act === 'default' ? path : `${path}?/${act}`));
});

/** What anybody may do: ask the calculator, sign in, make an account, stop a mail by the address that it names. */
const OPEN = ['/', '/sign-in', '/sign-up', '/reports/stop/[token]'];

/** A password and a mailbox are a person's own, whatever they may do in the business. */
const OWN = ['/settings?/password', '/settings?/reportToMe', '/settings?/reportPlan'];

let two: TwoBusinesses;
beforeAll(async () => {
	two = await openTwoBusinesses();
});
afterAll(() => two.house.stop());

/** The path and the fields of an act on what belongs to the bakery. */
const onTheBakery = (act: string): [path: string, fields: Record<string, string>] => {
	const table = act.startsWith('/systems')
		? 'systems'
		: act.startsWith('/findings')
			? 'findings'
			: act.startsWith('/reports')
				? 'reports'
				: 'connections';
	const id = act.startsWith('/connect/') ? two.draft : two.id(table);
	const settings = { name: 'Taken over', country: 'NO', locale: 'nb-NO', timeZone: 'Europe/Oslo', currency: 'NOK' };
	const report = { reportWeekday: '5', reportHour: '3', weekStartsOn: '1' };
	return [
		act.replace('[id]', id),
		{
			...settings,
			...report,
			delivery: two.id('deliveries'),
			id: two.id('tokens'),
			use: two.id('systems'),
			step: two.id('actions'),
			connector: 'web-form',
			stream: 'entries',
			shape: 'enquiry-to-file',
			tokenName: 'Taken over',
			'value.name': 'Taken over',
			until: 'tomorrow',
			say: 'Taken over'
		}
	];
};

describe('who may only look', () => {
	test.each(ACTS.filter((act) => ![...OPEN, ...OWN].includes(act)))(
		'is refused %s, and nothing changes',
		async (act) => {
			const before = two.rows();
			const answer = await two.viewer.post(...onTheBakery(act));
			expect(answer.status).toBe(403);
			expect(await answer.text()).toContain('not change it');
			expect(two.rows()).toEqual(before);
		}
	);

	test.each(OWN)('may do %s, which is their own', async (act) => {
		const answer = await two.viewer.post(act, { current: 'not mine', password: 'five new words of mine' });
		expect(answer.status).not.toBe(403);
		expect(await answer.text()).not.toContain('not change it');
	});

	test('sees everything all the same', async () => {
		for (const path of ['/home', '/connections', '/attention', '/systems', '/reports', '/outbox', '/settings']) {
			expect((await two.viewer.get(path)).status, path).toBe(200);
		}
		for (const table of ['connections', 'systems']) {
			expect((await two.viewer.get(`/${table}/${two.id(table)}`)).status, table).toBe(200);
		}
	});
});

describe('what belongs to another business', () => {
	const pages = () => [
		...['from', 'to', 'sample', 'fields', 'try', 'on', ''].map((place) => `/connect/${two.draft}/${place}`),
		`/connections/${two.id('connections')}`,
		`/connections/${two.id('connections')}/comparison/set-up`,
		`/systems/${two.id('systems')}`,
		`/systems/${two.id('systems')}/login.ics`,
		`/findings/${two.id('findings')}`,
		`/findings/${two.id('findings')}/letter`,
		`/connections/${two.id('connections')}/letter`,
		`/outbox/${two.id('mails')}`,
		`/reports/${two.id('reports')}`,
		`/estimates/${two.id('estimates')}`
	];

	test('is not there to be read', async () => {
		for (const page of pages()) {
			const path = page.replace(/\/$/, '');
			expect((await two.owner.get(path)).status, `${path} for its owner`).toBeLessThan(400);
			expect((await two.salon.get(path)).status, `${path} for a stranger`).toBe(404);
		}
	});

	test.each(ACTS.filter((act) => act.includes('[id]') || act.startsWith('/attention')))(
		'is not there for %s, and nothing changes',
		async (act) => {
			const before = two.rows();
			expect((await two.salon.post(...onTheBakery(act))).status).toBe(404);
			expect(two.rows()).toEqual(before);
		}
	);

	test('cannot be taken into a connection of one’s own, and its keys cannot be ended', async () => {
		const before = two.rows();
		const use = { use: two.id('systems'), stream: 'entries', connector: 'web-form' };
		expect((await two.salon.post(`/connect/${two.salonDraft}/from`, use)).status).toBe(404);
		const steps = await (await two.salon.get(`/connect/${two.salonDraft}/to`)).text();
		const step = /name="step" value="([0-9a-z]+)"/.exec(steps)?.[1] ?? '';
		expect((await two.salon.post(`/connect/${two.salonDraft}/to?/system`, { ...use, step })).status).toBe(404);
		await two.salon.post('/settings?/endToken', { id: two.id('tokens') });
		expect(two.rows()).toEqual(before);
	});
});

test('a form that is sent from another website is refused for every act', async () => {
	const before = two.rows();
	for (const act of ACTS) {
		const [path, fields] = onTheBakery(act);
		const answer = await two.owner.post(path, fields, { origin: 'https://elsewhere.example' });
		expect(answer.status, act).toBe(403);
	}
	expect((await two.owner.post('/sign-out', {}, { origin: 'https://elsewhere.example' })).status).toBe(403);
	expect((await two.owner.get('/home')).status).toBe(200);
	expect(two.rows()).toEqual(before);
});
