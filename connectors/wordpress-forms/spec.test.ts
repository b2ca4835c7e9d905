import { expect, test } from 'vitest';
import { testContext } from '../../tests/support/context.ts';
import { needs } from '../../tests/support/real-server.ts';
import { specMock } from '../../tests/support/spec-mock.ts';
import source from './source.server.ts';

// It knows no memory, so every page is the same: the first page of each list is what can be asked of it.
needs(await specMock('wordpress'), ({ url }) => {
	const open = () =>
		testContext({ settings: { baseUrl: url, user: 'owner' }, secrets: { token: 'abcd efgh ijkl mnop' } });

	test.each(Object.entries(source.streams))(
		'the questions of a reading of %s are those that WordPress knows',
		async (_, stream) => {
			for (const cursor of [null, { since: '2026-11-20T08:00:00.000Z', at: null, newest: null, seen: [] }]) {
				for await (const { records } of stream.read(open(), cursor)) {
					expect(records.length).toBeGreaterThan(0);
					break;
				}
			}
			expect(await stream.latest(open(), 1)).toHaveLength(1);
		}
	);
});
