import { expect, test } from 'vitest';
import { needs } from '../../tests/support/real-server.ts';
import { specMock } from '../../tests/support/spec-mock.ts';
import { readAll } from '../conformance/reading.ts';
import type { SourceStream } from '../contract.ts';
import { contextAt } from './bed.ts';
import source from './source.server.ts';

// It knows no memory, so every page is the same and names itself as the next one.
needs(await specMock('calendly'), ({ url }) => {
	test.each(['user', 'organization'])(
		'the check is as Calendly wants it, for the bookings of the %s',
		async (whose) => {
			expect(await source.check(contextAt(url, { whose }))).toMatchObject({ fine: true });
		}
	);

	test.each(Object.entries(source.streams))('and so is the reading of %s', async (_, stream: SourceStream) => {
		const context = contextAt(url);
		const cursor = await stream.now(context);
		expect(await readAll(stream, context, cursor)).toEqual([]);
		for (const { key } of await readAll(stream, context, null)) expect(key).not.toBe('');
		for (const { key } of await stream.latest(context, 1)) expect(key).not.toBe('');
	});
});
