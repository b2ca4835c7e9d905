import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Receipt, Settings, Values } from '../contract.ts';
import { bedOn, contextAt } from './bed.ts';
import destination from './destination.server.ts';
import { BEARER, salesServer } from './fixtures/sales-server.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

const sales = await salesServer();
afterAll(() => sales.close());

destinationConformance(manifest, destination, bedOn(sales));
sourceConformance(manifest, source, bedOn(sales));

const KARI = 'kari@nordbakeriet.example';

const write = async (
	action: keyof typeof manifest.actions,
	values: Values,
	{ options = {}, earlier }: { options?: Settings; earlier?: Receipt } = {}
) => {
	const outgoing = { key: freshKey(), values, ...(earlier && { earlier }) };
	const receipt = await destination.actions[action]?.write(contextAt(sales.url, options), outgoing);
	if (!receipt) throw new Error(`There is no action ${action}.`);
	return receipt;
};
const kept = (list: string, { id }: Receipt) => sales.all(list).find((row) => String(row.id) === id);

beforeEach(() => {
	sales.instead.length = 0;
});

describe('contacts and organisations', () => {
	test('a contact is known by the address, and a new number goes before the old one', async () => {
		const first = await write('contact', { name: 'Saga Lind', email: 'saga@saga.example', phone: '+47 1' });
		expect(first).toMatchObject({ outcome: 'created', link: `https://nordbakeriet.pipedrive.com/person/${first.id}` });
		const again = { email: 'SAGA@saga.example', name: 'Saga Lind' };
		expect(await write('contact', again)).toMatchObject({ id: first.id, outcome: 'unchanged' });
		expect(await write('contact', { ...again, phone: '+47 2' })).toMatchObject({ id: first.id, outcome: 'updated' });
		expect(kept('persons', first)?.phones).toMatchObject([
			{ value: '+47 2', primary: true },
			{ value: '+47 1', primary: false }
		]);
	});

	test('without an e-mail address the phone number counts, and two of one number are not guessed between', async () => {
		const ola = { firstName: 'Ola', lastName: 'Hansen', phone: '+47 900 11 222' };
		const first = await write('contact', ola);
		expect(kept('persons', first)).toMatchObject({ name: 'Ola Hansen' });
		expect(await write('contact', ola)).toMatchObject({ id: first.id, outcome: 'unchanged' });
		sales.add('persons', { name: 'Olga', emails: [], phones: [{ value: '+47 900 11 222' }] });
		expect(await failureOf(write('contact', ola))).toMatchObject({
			kind: 'refused',
			say: expect.stringContaining('“E-mail”')
		});
		expect(await failureOf(write('contact', { name: 'Ola' }))).toMatchObject({ kind: 'refused' });
	});

	test('the organisation of that name is linked, and what is not found is said', async () => {
		const saga = await write('organisation', { name: 'Salong Saga', website: 'https://saga.example' });
		const linked = await write('contact', { name: 'Astrid', email: 'astrid@saga.example', company: 'salong saga' });
		expect(kept('persons', linked)).toMatchObject({ org_id: Number(saga.id) });
		expect(await write('deal', { name: 'Cut', contactEmail: 'who@saga.example' })).toMatchObject({
			outcome: 'created',
			note: 'There is no contact with the e-mail who@saga.example in Pipedrive. That link was left out.'
		});
	});

	test('a refusal names the field, in Pipedrive’s own words', async () => {
		expect(await failureOf(write('deal', { name: 'Cake', currency: 'XXX' }))).toMatchObject({
			kind: 'refused',
			say: expect.stringMatching(/“Currency” of this deal\. It said: “Validation failed: currency/)
		});
	});
});

describe('deals, activities and notes', () => {
	test('a deal begins where the settings say, is linked, and stays where colleagues have moved it', async () => {
		const values = { name: 'Cake', amount: 900, contactEmail: KARI };
		const earlier = await write('deal', values, { options: { stage: '3' } });
		expect(kept('deals', earlier)).toMatchObject({ stage_id: 3, person_id: 1, value: 900 });
		Object.assign(kept('deals', earlier) ?? {}, { stage_id: 2 });
		const after = await write('deal', { ...values, amount: 950 }, { options: { stage: '3' }, earlier });
		expect(after).toMatchObject({ id: earlier.id, outcome: 'updated' });
		expect(kept('deals', earlier)).toMatchObject({ stage_id: 2, value: 950 });
	});

	test('a stage that is not there is refused with those that are', async () => {
		expect(await failureOf(write('deal', { name: 'Cake', stage: 'Baked' }))).toMatchObject({
			kind: 'refused',
			say: expect.stringContaining('It has Enquiry, Offer sent, Trial.')
		});
	});

	test('an activity has its kind, its day and who it is about, and keeps them', async () => {
		const values = { subject: 'Call Kari', contactEmail: KARI };
		const earlier = await write('activity', values, { options: { type: 'call', dueInDays: 2 } });
		expect(kept('activities', earlier)).toMatchObject({
			...{ type: 'call', done: false, person_id: 1, due_date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }
		});
		expect(await write('activity', values, { earlier })).toMatchObject({ id: earlier.id, outcome: 'unchanged' });
		expect(await destination.actions.activity?.readBack?.(contextAt(sales.url), earlier)).toMatchObject({
			contactEmail: KARI
		});
	});

	test('a note about nobody is refused', async () => {
		expect(await failureOf(write('note', { text: 'Hello' }))).toMatchObject({
			kind: 'refused',
			say: expect.stringContaining('names neither')
		});
	});
});

describe('what Pipedrive may answer', () => {
	const limited = (headers: Record<string, string>) =>
		sales.instead.push({ status: 429, body: { success: false, error: 'request over limit' }, headers });

	test.each([
		[{ 'x-ratelimit-reset': '3', 'x-ratelimit-remaining': '0' }, 3_000],
		[{ 'retry-after': '7', 'x-ratelimit-reset': '3' }, 7_000],
		[{ 'x-daily-ratelimit-token-remaining': '0' }, 3_600_000],
		[{}, 2_000]
	])('too many calls (%o) are waited for, in writing and in reading', async (headers, waitAtLeast) => {
		limited(headers);
		expect(await failureOf(write('contact', { email: KARI }))).toMatchObject({ kind: 'rate-limited', waitAtLeast });
		limited(headers);
		const reading = source.streams.deals?.latest(contextAt(sales.url), 1) ?? Promise.resolve([]);
		expect(await failureOf(reading)).toMatchObject({ kind: 'rate-limited', waitAtLeast });
	});

	test('what is written is written, also where the account cannot be asked for its page', async () => {
		const before = sales.all('deals').length;
		const context = contextAt(sales.url);
		const send: typeof context.http.send = (request) => {
			if (request.url.endsWith('/users/me')) return Promise.reject(new Error('The line is down.'));
			return context.http.send(request);
		};
		const values = { name: 'Cake for Saga', amount: 1 };
		const receipt = await destination.actions.deal?.write({ ...context, http: { send } }, { key: freshKey(), values });
		expect(receipt).toMatchObject({ outcome: 'created' });
		expect(receipt?.link).toBeUndefined();
		expect(sales.all('deals')).toHaveLength(before + 1);
	});

	test('the check says whose account it is, by a personal token and by one of OAuth', async () => {
		const fine = { fine: true, say: 'This is the Pipedrive of Nordbakeriet; we are signed in as Kari Nordmann.' };
		expect(await source.check(contextAt(sales.url))).toEqual(fine);
		expect(await source.check(contextAt(sales.url, {}, BEARER))).toEqual(fine);
	});
});

test('a hundred deals of many people and firms are read with a handful of questions', async () => {
	const own = await salesServer();
	afterAll(() => own.close());
	for (let n = 0; n < 100; n += 1) {
		const firm = own.add('organizations', { name: `Firm ${n}` });
		own.add('deals', {
			title: `Cake ${n}`,
			value: 10,
			currency: 'NOK',
			stage_id: 3,
			org_id: firm.id ?? null,
			person_id: 1
		});
	}
	own.asked.length = 0;
	const deals = await source.streams.deals?.latest(contextAt(own.url), 100);
	expect(deals?.[0]?.values).toMatchObject({
		...{ name: 'Cake 99', amount: 10, currency: 'NOK', stage: 'Trial', pipeline: 'Weddings' },
		...{ company: 'Firm 99', contactEmail: KARI, contactPhone: '+47 22 11 22 33' }
	});
	expect(own.asked.length).toBeLessThan(8);
});
