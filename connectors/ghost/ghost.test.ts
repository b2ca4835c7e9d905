import { afterAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../tests/support/failure-of.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Values } from '../contract.ts';
import { bedOn, contextAt } from './bed.ts';
import destination from './destination.server.ts';
import { publication } from './fixtures/publication.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';
import { subscriber } from './subscriber.ts';

const paper = await publication();
afterAll(() => paper.close());

destinationConformance(manifest, destination, bedOn(paper));
sourceConformance(manifest, source, bedOn(paper));

const write = (values: Values, consent = 'yes') =>
	subscriber.write(contextAt(paper.url, { consent }), { key: freshKey(), values });

describe('subscribers', () => {
	test('whoever has agreed gets what everybody gets who signs up, and nobody else does', async () => {
		await write({ email: 'yes@example.com' }, 'yes');
		await write({ email: 'no@example.com' }, 'no');
		expect(paper.like('yes@example.com')?.newsletters).toEqual([{ id: 'weekly' }]);
		expect(paper.like('no@example.com')?.newsletters).toEqual([]);
	});

	test('whoever has unsubscribed is not subscribed again, and keeps labels that we know nothing of', async () => {
		paper.add({ email: 'saga@example.com', newsletters: [], labels: [{ name: 'regular' }] });
		expect(await write({ email: 'Saga@Example.com', name: 'Saga', labels: 'shop' })).toMatchObject({
			outcome: 'updated'
		});
		expect(paper.like('saga@example.com')).toMatchObject({
			newsletters: [],
			name: 'Saga',
			labels: [{ name: 'regular' }, { name: 'shop' }]
		});
	});

	test('what is the same is left alone, and what is empty with us empties nothing there', async () => {
		await write({ email: 'ola@example.com', name: 'Ola', labels: 'bikes' });
		expect(await write({ email: 'OLA@example.com', labels: 'bikes' })).toMatchObject({ outcome: 'unchanged' });
		expect(paper.like('ola@example.com')).toMatchObject({ name: 'Ola' });
	});

	test('a new address of somebody we have written is changed where they are', async () => {
		const earlier = await write({ email: 'old@example.com' });
		const values = { email: 'new@example.com' };
		const after = await subscriber.write(contextAt(paper.url), { key: freshKey(), values, earlier });
		expect(after).toMatchObject({ id: earlier.id, outcome: 'updated' });
	});

	test('an address with a quotation mark is asked for as it is', async () => {
		const email = "o'brien@example.com";
		await write({ email });
		expect(await write({ email })).toMatchObject({ outcome: 'unchanged' });
	});

	test('a refusal names the field, in Ghost’s own words', async () => {
		expect(await failureOf(write({ email: 'kari@bakery.1' }))).toMatchObject({
			kind: 'refused',
			say: expect.stringMatching(/“E-mail” of this subscriber.*Invalid Email/)
		});
	});
});

describe('the check', () => {
	test.each(['', '/', '/ghost', '/ghost/#/members', '/ghost/api/admin'])(
		'says which publication it is, for its address with “%s” behind it',
		async (behind) => {
			expect(await destination.check(contextAt(`${paper.url}${behind}`))).toMatchObject({
				fine: true,
				say: expect.stringContaining('“Nordbakeriets brev”')
			});
		}
	);

	test('half a key is no key', async () => {
		expect(await destination.check(contextAt(paper.url, { token: 'rye-and-caraway' }))).toMatchObject({
			fine: false,
			say: expect.stringContaining('not a whole Admin API key')
		});
	});
});

test('who has unsubscribed is read when they have', async () => {
	const own = await publication();
	afterAll(() => own.close());
	const reader = own.add({ email: 'ase@saga.example', name: 'Åse' });
	const stream = source.streams.unsubscribes;
	expect(await stream?.latest(contextAt(own.url), 3)).toEqual([]);
	own.keep({ ...reader, newsletters: [] });
	const [who] = (await stream?.latest(contextAt(own.url), 3)) ?? [];
	expect(who?.values).toMatchObject({ email: 'ase@saga.example', name: 'Åse', subscribed: false });
});
