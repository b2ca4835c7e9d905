import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Settings, Values } from '../contract.ts';
import { bedOn, contextAt } from './bed.ts';
import destination from './destination.server.ts';
import { crmServer } from './fixtures/crm-server.ts';
import manifest from './manifest.ts';
import { asRichText, fromRichText } from '../crm/rich-text.ts';
import source from './source.server.ts';

const crm = await crmServer();
afterAll(() => crm.close());

destinationConformance(manifest, destination, bedOn(crm));
sourceConformance(manifest, source, bedOn(crm));

const KARI = 'kari@nordbakeriet.example';
type Action = keyof typeof manifest.actions;

const write = async (
	action: Action,
	values: Values,
	{ options = {}, key = freshKey() }: { options?: Settings; key?: string } = {}
) => {
	const receipt = await destination.actions[action]?.write(contextAt(crm.url, options), { key, values });
	if (!receipt) throw new Error(`There is no action ${action}.`);
	return receipt;
};
const kept = (type: string, id: string) => crm.all(type).find((one) => one.id === id);

beforeEach(() => {
	crm.missing.clear();
	crm.instead.length = 0;
});

describe('contacts and companies', () => {
	test('a contact is known by the address, however it is written, and what is empty with us empties nothing', async () => {
		const first = await write('contact', { email: 'Åse@Saga.example', firstName: 'Åse', phone: '+47 1' });
		expect(first).toMatchObject({
			outcome: 'created',
			link: `https://app-eu1.hubspot.com/contacts/14601/record/0-1/${first.id}`
		});
		expect(await write('contact', { email: 'åse@saga.EXAMPLE', firstName: 'Åse' })).toMatchObject({
			outcome: 'unchanged'
		});
		expect(await write('contact', { email: 'åse@saga.example', phone: '+47 2' })).toMatchObject({
			id: first.id,
			outcome: 'updated'
		});
		expect(kept('contacts', first.id)?.properties).toMatchObject({ firstname: 'Åse', phone: '+47 2' });
	});

	test('the company of that name is linked, and two of one name are not guessed between', async () => {
		const { id } = await write('company', { name: 'Salong Saga', website: 'https://www.saga.example/om' });
		expect(kept('companies', id)?.properties).toMatchObject({ domain: 'saga.example' });
		const linked = await write('contact', { email: 'saga@saga.example', company: 'salong saga' });
		expect(kept('contacts', linked.id)?.links.get('companies')).toEqual(new Set([id]));
		crm.add('companies', { name: 'Salong Saga' });
		expect(await write('contact', { email: 'lind@saga.example', company: 'Salong Saga' })).toMatchObject({
			outcome: 'created',
			note: 'HubSpot has more than one company called Salong Saga. That link was left out.'
		});
		crm.add('companies', { name: 'Salong Saga' });
		expect(await failureOf(write('company', { name: 'Salong Saga' }))).toMatchObject({ kind: 'refused' });
		expect(await write('company', { name: 'Salong Saga', website: 'saga.example' })).toMatchObject({ id });
	});

	test('a refusal names the field, in HubSpot’s own words', async () => {
		expect(await failureOf(write('contact', { email: 'kari@nowhere.invalid' }))).toMatchObject({
			kind: 'refused',
			say: expect.stringMatching(/“E-mail” of this contact\. It said: “Email address kari@nowhere.invalid is invalid”/)
		});
		expect(await failureOf(write('deal', { name: 'Cake', amount: 5, currency: 'XXX' }))).toMatchObject({
			kind: 'refused',
			say: expect.stringContaining('“Currency”')
		});
	});
});

describe('deals, tasks and notes', () => {
	test('a deal begins where the settings say, is linked, and stays where colleagues have moved it', async () => {
		const values = { name: 'Cake', amount: 900, contactEmail: KARI };
		const options = { stage: 'trial', owner: '7' };
		const earlier = await write('deal', values, { options });
		const deal = kept('deals', earlier.id);
		expect(deal?.properties).toMatchObject({ dealstage: 'trial', pipeline: 'weddings', hubspot_owner_id: '7' });
		expect(deal?.links.get('contacts')?.size).toBe(1);
		Object.assign(deal?.properties ?? {}, { dealstage: 'booked' });
		const again = await destination.actions.deal?.write(contextAt(crm.url, options), {
			key: freshKey(),
			values: { ...values, amount: 950 },
			earlier
		});
		expect(again).toMatchObject({ outcome: 'updated', id: earlier.id });
		expect(kept('deals', earlier.id)?.properties).toMatchObject({ amount: '950', dealstage: 'booked' });
	});

	test('a stage that is not there is refused with those that are', async () => {
		expect(await failureOf(write('deal', { name: 'Cake', stage: 'Baked' }))).toMatchObject({
			kind: 'refused',
			say: expect.stringContaining('It has Enquiry, Offer sent, Won, Trial, Booked.')
		});
	});

	test('a task is due on its day, or so many days from now', async () => {
		const { id } = await write('task', { subject: 'Call Kari' }, { options: { dueInDays: 2 } });
		expect(kept('tasks', id)?.properties.hs_timestamp).toMatch(/T12:00:00\.000Z$/);
		const context = contextAt(crm.url);
		const receipt = await write('task', { subject: 'Call Kari', due: '2026-11-29T23:30:00Z' });
		expect(await destination.actions.task?.readBack?.(context, receipt)).toMatchObject({ due: '2026-11-30' });
	});

	test('a note about nobody is refused before anything is written', async () => {
		const before = crm.all('notes').length;
		expect(await failureOf(write('note', { text: 'Hello', contactEmail: 'who@saga.example' }))).toMatchObject({
			kind: 'refused',
			say: expect.stringContaining('There is no contact with the e-mail who@saga.example')
		});
		expect(crm.all('notes')).toHaveLength(before);
	});

	test('any text goes through their HTML as it was', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const plain = text.toWellFormed().replace(/\r\n?/g, '\n');
				expect(fromRichText(asRichText(text))).toBe(plain);
			})
		);
		expect(fromRichText('<div><p>Hei&nbsp;du</p><p>B &amp; C</p></div>')).toBe('Hei du\nB & C');
	});

	test.each(['deal', 'task', 'note'] as const)(
		'a %s in doubt is found where the account keeps no reference',
		async (action) => {
			const own = await crmServer();
			afterAll(() => own.close());
			own.missing.add('crm.schemas.deals.write').add('crm.schemas.tasks.write').add('crm.schemas.notes.write');
			const [half, context] = [destination.actions[action], contextAt(own.url)];
			const [key, values] = [freshKey(), bedOn(own).values(1, action)];
			expect(await half?.lookUp?.(context, key, values)).toBeNull();
			const receipt = await half?.write(context, { key, values });
			expect(await half?.lookUp?.(context, key, values)).toMatchObject({ id: receipt?.id });
			expect(await half?.lookUp?.(context, freshKey(), bedOn(own).values(2, action))).toBeNull();
		}
	);
});

describe('what HubSpot may answer', () => {
	test.each([
		['TEN_SECONDLY_ROLLING', {}, 10_000],
		['SECONDLY', {}, 1_000],
		['DAILY', {}, 3_600_000],
		['', { 'x-hubspot-ratelimit-interval-milliseconds': '4000' }, 4_000],
		['SECONDLY', { 'retry-after': '7' }, 7_000]
	])('too many calls (%s %o) are waited for', async (policyName, headers, waitAtLeast) => {
		crm.instead.push({ status: 429, body: { status: 'error', errorType: 'RATE_LIMIT', policyName }, headers });
		expect(await failureOf(write('contact', { email: KARI }))).toMatchObject({ kind: 'rate-limited', waitAtLeast });
	});

	test('a right that is missing is named', async () => {
		crm.missing.add('crm.objects.contacts.write');
		expect(await failureOf(write('contact', { email: 'new@saga.example' }))).toMatchObject({
			kind: 'forbidden',
			say: expect.stringContaining('crm.objects.contacts.write')
		});
	});

	test('the check says whose account it is', async () => {
		expect(await source.check(contextAt(crm.url))).toEqual({
			fine: true,
			say: 'This is the HubSpot account 14601, which counts its money in NOK.'
		});
	});

	test('without the right to see the users there is nobody to choose', async () => {
		crm.missing.add('crm.objects.owners.read');
		expect(await destination.actions.task?.choices?.owner?.(contextAt(crm.url))).toEqual([
			{ value: 'nobody', label: 'Nobody yet' }
		]);
	});
});
