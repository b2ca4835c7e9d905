import { expect, onTestFinished, test } from 'vitest';
import { keysOf, readAll, readPages } from '../conformance/reading.ts';
import { contextAt } from './bed.ts';
import { crmServer } from './fixtures/crm-server.ts';
import source from './source.server.ts';

async function salon() {
	const crm = await crmServer();
	onTestFinished(() => crm.close());
	const { contacts, deals } = source.streams;
	if (!contacts || !deals) throw new Error('There are no streams.');
	return { crm, contacts, deals, context: contextAt(crm.url) };
}

const guest = (n: number, moment: string) => ({ email: `guest${n}@saga.example`, lastmodifieddate: moment });

test('more contacts than one search gives, changed at one moment by an import, are all read', async () => {
	const { crm, contacts, context } = await salon();
	for (let n = 0; n < 10_250; n += 1) crm.add('contacts', guest(n, '2026-11-20T10:00:00.500Z'));
	crm.add('contacts', guest(10_250, '2026-11-20T10:00:00.501Z'));
	expect(new Set(keysOf(await readAll(contacts, context, null))).size).toBe(10_252);
});

test('who is changed while we read comes once more at the end, and nobody is passed over', async () => {
	const { crm, contacts, context } = await salon();
	for (let n = 0; n < 250; n += 1) crm.add('contacts', { email: `guest${n}@saga.example` });
	const all = crm.all('contacts');
	const read: string[] = [];
	for await (const { records } of contacts.read(context, null)) {
		if (read.length === 0) {
			const moment = new Date(Date.now() + 60_000).toISOString();
			for (const at of [3, 120]) Object.assign(all[at]?.properties ?? {}, { lastmodifieddate: moment });
		}
		read.push(...keysOf(records));
	}
	expect(new Set(read)).toEqual(new Set(all.map(({ id }) => id)));
	expect(read).toHaveLength(252);
});

test.each([[{ text: true, object: false }], [{ text: false, object: true }]])(
	'an account that heeds one form of an order only (%o) is read in that order',
	async (heeds) => {
		const { crm, contacts, context } = await salon();
		Object.assign(crm.heeds, heeds);
		for (let n = 0; n < 120; n += 1) {
			crm.add('contacts', guest(n, new Date(Date.UTC(2026, 10, 20) - n * 60_000).toISOString()));
		}
		const pages = await readPages(contacts, context, null);
		const times = pages.flatMap(({ records }) => records.map(({ occurredAt }) => occurredAt ?? 0));
		expect(times).toHaveLength(121);
		expect(times).toEqual(times.toSorted((one, other) => one - other));
	}
);

test('a deal comes with its stage, its contact and its company', async () => {
	const { crm, deals, context } = await salon();
	const [kari] = crm.all('contacts');
	const firm = crm.add('companies', { name: 'Nordbakeriet' });
	const links = new Map([
		['contacts', new Set([kari?.id ?? ''])],
		['companies', new Set([firm.id])]
	]);
	crm.add(
		'deals',
		{ dealname: 'Cake', amount: '1249.50', deal_currency_code: 'NOK', dealstage: 'won', hs_is_closed_won: 'true' },
		links
	);
	const [deal] = await deals.latest(context, 1);
	expect(deal?.values).toMatchObject({
		...{ name: 'Cake', amount: 1249.5, currency: 'NOK', stage: 'Won', pipeline: 'Sales', won: true },
		...{ contactEmail: 'kari@nordbakeriet.example', contactName: 'Kari', company: 'Nordbakeriet' }
	});
	crm.missing.add('crm.objects.companies.read');
	expect((await deals.latest(contextAt(crm.url), 1))[0]?.values).toMatchObject({ name: 'Cake', company: null });
});

test('what is older than what is wanted is not read', async () => {
	const { crm, contacts, context } = await salon();
	crm.add('contacts', guest(1, '2026-10-01T10:00:00.000Z'));
	const keys: string[] = [];
	for await (const { records } of contacts.read(context, null, Date.UTC(2026, 9, 2))) keys.push(...keysOf(records));
	expect(keys).toHaveLength(1);
});
