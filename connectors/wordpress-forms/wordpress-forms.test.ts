import { expect, test } from 'vitest';
import { testContext } from '../../tests/support/context.ts';
import { failureOf } from '../../tests/support/failure-of.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { needs } from '../../tests/support/real-server.ts';
import { sourceConformance } from '../conformance.ts';
import type { Context, Settings, SourceStream } from '../contract.ts';
import { openWebsite } from '../../tests/support/website.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

needs(await openWebsite(), ({ url, user, password, visit }) => {
	const open = (settings: Settings = {}, token = password): Context =>
		testContext({ settings: { baseUrl: url, user, ...settings }, secrets: { token } });

	sourceConformance(manifest, source, {
		open: async (_, signal) => ({ ...open(), signal }),
		wrong: async () => open({}, 'abcd efgh ijkl mnop qrst uvwx'),
		absent: async () => open({ baseUrl: `http://127.0.0.1:${await freePort()}` }),
		arrive: visit
	});

	const newest = async (stream: string) =>
		(await (source.streams as Readonly<Record<string, SourceStream>>)[stream]?.latest(open(), 1))?.[0]?.values;

	test('an entry has the visitor’s answers by their labels, and when it was sent', async () => {
		await visit(1, 'entries');
		expect(await newest('entries')).toMatchObject({
			Name: expect.stringMatching(/^Kari \d+$/),
			Email: expect.stringMatching(/^kari\d+@nordbakeriet\.example$/),
			Message: expect.stringMatching(/^To kringler & et brød, nr\. \d+ – 🥐$/),
			submitted: expect.stringMatching(/Z$/)
		});
	});

	test('more entries than fit a page are all read, and WordPress’s no behind the last page is no failure', async () => {
		const reading = async () => Array.fromAsync(source.streams.entries?.read(open(), null) ?? []);
		const before = (await reading()).flatMap(({ records }) => records).length;
		await visit(110, 'entries');
		const keys = (await reading()).flatMap(({ records }) => records.map(({ key }) => key));
		expect(keys).toHaveLength(before + 110);
		expect(new Set(keys).size).toBe(keys.length);
	});

	test('users and comments have an e-mail address, and a comment is there before somebody has let it through', async () => {
		await visit(2, 'users');
		await visit(2, 'comments');
		expect(await newest('users')).toMatchObject({ email: expect.stringContaining('@nordbakeriet.example') });
		expect(await newest('comments')).toMatchObject({
			text: expect.stringContaining('& et brød'),
			email: expect.any(String)
		});
		const latest = (await source.streams.comments?.latest(open(), 2)) ?? [];
		expect(latest.map(({ values }) => values.status).toSorted()).toEqual(['approved', 'hold']);
	});

	test('the check says as whom we are signed in, with both in one field as well', async () => {
		expect(await source.check(open({ user: '' }, `${user}:${password}`))).toEqual({
			fine: true,
			say: `We are signed in at ${new URL(url).host} as owner.`
		});
	});

	test('a website without form entries says what is not there', async () => {
		const there = open();
		const hidden = {
			...there,
			http: { send: () => there.http.send({ method: 'GET', url: `${url}/wp-json/wp/v2/nothing`, expect: [404] }) }
		};
		const reading = Array.fromAsync(source.streams.entries?.read(hidden, null) ?? []);
		expect(await failureOf(reading)).toMatchObject({ kind: 'misconfigured', say: expect.stringContaining('Jetpack') });
	});
});
