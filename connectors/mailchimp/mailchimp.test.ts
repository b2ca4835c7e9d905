import { afterAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Values } from '../contract.ts';
import { bedOn, contextAt } from './bed.ts';
import destination from './destination.server.ts';
import { audienceServer } from './fixtures/audience-server.ts';
import manifest from './manifest.ts';
import { memberId } from './member.ts';
import source from './source.server.ts';
import { subscriber } from './subscriber.ts';

const audience = await audienceServer();
afterAll(() => audience.close());

destinationConformance(manifest, destination, bedOn(audience));
sourceConformance(manifest, source, bedOn(audience));

const ola: Values = { email: 'Ola@Spoke.example', firstName: 'Ola', lastName: 'Hansen', tags: 'bikes' };
const write = (values: Values, consent?: string) =>
	subscriber.write(contextAt(audience.url, {}, undefined, consent), { key: freshKey(), values });
const kept = (email: string) => audience.members.get(memberId(email));

describe('subscribers', () => {
	test('whoever has not agreed yet is asked by Mailchimp, and nobody is subscribed without it', async () => {
		expect(await write(ola, 'pending')).toMatchObject({ outcome: 'created' });
		expect(kept('ola@spoke.example')).toMatchObject({ status: 'pending', tags: [{ name: 'bikes' }] });
	});

	test('whoever is there is known by the address, however it is written, and keeps the consent they have', async () => {
		expect(await write({ ...ola, email: 'OLA@spoke.EXAMPLE', firstName: 'Ola Petter' })).toMatchObject({
			outcome: 'updated'
		});
		expect(kept('ola@spoke.example')).toMatchObject({ status: 'pending', merge_fields: { FNAME: 'Ola Petter' } });
	});

	test('what is empty with us empties nothing there, and what is the same is left alone', async () => {
		expect(await write({ email: 'ola@spoke.example' })).toMatchObject({ outcome: 'unchanged' });
		expect(kept('ola@spoke.example')).toMatchObject({ merge_fields: { LNAME: 'Hansen' } });
	});

	test.each(['unsubscribed', 'cleaned'])('whoever is %s is never subscribed again by us', async (status) => {
		audience.add(`${status}@example.com`, { status });
		expect(await write({ email: `${status}@example.com`, firstName: 'Saga' })).toMatchObject({ outcome: 'unchanged' });
		expect(kept(`${status}@example.com`)).toMatchObject({ status });
	});

	test('whoever was archived comes back with the consent that was said', async () => {
		audience.add('arkiv@example.com', { status: 'archived' });
		expect(await write({ email: 'arkiv@example.com' }, 'subscribed')).toMatchObject({ outcome: 'created' });
		expect(kept('arkiv@example.com')).toMatchObject({ status: 'subscribed' });
	});

	test('a new address of somebody we have written is changed where they are', async () => {
		const earlier = await write({ email: 'old@example.com', firstName: 'Astrid' });
		const values = { email: 'new@example.com', firstName: 'Astrid' };
		const after = await subscriber.write(contextAt(audience.url), { key: freshKey(), values, earlier });
		expect(after).toMatchObject({ outcome: 'updated', id: earlier.id });
		expect(kept('new@example.com')).toMatchObject({ merge_fields: { FNAME: 'Astrid' } });
		expect(kept('old@example.com')).toBeUndefined();
	});

	test('a refusal names the field, in Mailchimp’s own words', async () => {
		expect(await failureOf(write({ email: 'kari@nowhere.invalid' }))).toMatchObject({
			kind: 'refused',
			say: expect.stringMatching(/“E-mail”.*should be a valid email/)
		});
	});

	test('a link opens the member there', async () => {
		expect((await write({ email: 'link@example.com' })).link).toMatch(
			/^https:\/\/us21\.admin\.mailchimp\.com\/lists\/members\/view\?id=\d+$/
		);
	});
});

describe('the check', () => {
	test('says which audience it is', async () => {
		expect(await destination.check(contextAt(audience.url))).toMatchObject({
			fine: true,
			say: expect.stringContaining('Nordbakeriets brev')
		});
	});

	test('an audience that is not there is said so', async () => {
		expect(await destination.check(contextAt(audience.url, { list: 'nowhere' }))).toMatchObject({
			fine: false,
			say: expect.stringContaining('no audience with the id')
		});
	});

	test('a key without its end is no whole key', async () => {
		expect(await destination.check(contextAt('', {}, 'rye-and-caraway'))).toMatchObject({
			fine: false,
			say: expect.stringContaining('not a whole API key')
		});
	});
});

test('an unsubscribe says who, when and why', async () => {
	const own = await audienceServer();
	afterAll(() => own.close());
	own.add('saga@example.com', { merge_fields: { FNAME: 'Saga', LNAME: 'Lind' } });
	own.unsubscribe('saga@example.com', 'too many mails');
	const [newest] = (await source.streams.unsubscribes?.latest(contextAt(own.url), 1)) ?? [];
	expect(newest).toMatchObject({
		key: memberId('saga@example.com'),
		values: { email: 'saga@example.com', name: 'Saga Lind', reason: 'too many mails', unsubscribed: expect.any(String) }
	});
});
