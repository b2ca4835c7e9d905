import { expect, test } from 'vitest';
import { needs } from '../../tests/support/real-server.ts';
import { specMock } from '../../tests/support/spec-mock.ts';
import { freshKey } from '../conformance/writing.ts';
import { contextAt } from './bed.ts';
import destination from './destination.server.ts';
import source from './source.server.ts';
import { subscriber } from './subscriber.ts';

needs(await specMock('mailchimp'), ({ url }) => {
	const values = { email: 'kari@nordbakeriet.example', firstName: 'Kari', lastName: 'Nordmann', tags: 'shop, bread' };

	test('the check is as Mailchimp wants it, for the first audience and for one by its id', async () => {
		expect(await destination.check(contextAt(url))).toMatchObject({ fine: true });
		expect(await destination.check(contextAt(url, { list: 'a1b2c3' }))).toMatchObject({ fine: true });
	});

	test('and so is a subscriber that is looked for, written, tagged, read back and taken away', async () => {
		const receipt = await subscriber.write(contextAt(url), { key: freshKey(), values });
		expect(receipt.id).not.toBe('');
		expect(await subscriber.readBack?.(contextAt(url), receipt)).toBeTypeOf('object');
		await subscriber.remove?.(contextAt(url), receipt);
	});

	test('and the list of those who have unsubscribed', async () => {
		const stream = source.streams.unsubscribes;
		expect(await stream?.latest(contextAt(url), 3)).toBeInstanceOf(Array);
		const pages = [];
		for await (const page of stream?.read(contextAt(url), null, Date.parse('2026-11-01')) ?? []) pages.push(page);
		expect(pages.length).toBeGreaterThan(0);
	});
});
