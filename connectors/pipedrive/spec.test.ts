import { expect, test } from 'vitest';
import { needs } from '../../tests/support/real-server.ts';
import { specMock } from '../../tests/support/spec-mock.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Context } from '../contract.ts';
import { contextAt, VALUES } from './bed.ts';
import destination from './destination.server.ts';
import source from './source.server.ts';

const ONLY_OLD = /^\/(?:notes|users)\b/;

const v1 = await specMock('pipedrive-v1');

needs(await specMock('pipedrive'), ({ url }) => {
	test.each(['persons', 'deals'])('the list of %s is asked for as Pipedrive wants it', async (name) => {
		const stream = source.streams[name];
		expect((await stream?.latest(contextAt(url), 1))?.length).toBe(1);
		const keys = [];
		for await (const { records } of stream?.read(contextAt(url), null, Date.parse('2020-11-01')) ?? []) {
			keys.push(...records.map(({ key }) => key));
		}
		expect(keys.length).toBeGreaterThan(0);
	});

	needs(v1, ({ url: old }) => {
		/** Both versions behind one address, each by its own specification. */
		const both = (): Context => {
			const context = contextAt(url);
			const send: Context['http']['send'] = (request) =>
				context.http.send({
					...request,
					url: ONLY_OLD.test(new URL(request.url).pathname) ? request.url.replace(url, old) : request.url
				});
			return { ...context, http: { send } };
		};

		test('the check is as Pipedrive wants it', async () => {
			expect(await source.check(both())).toMatchObject({ fine: true, say: expect.stringContaining('signed in as') });
		});

		test.each(['contact', 'organisation', 'deal', 'activity', 'note'])(
			'and so is a %s that is looked for, written, read back and taken away',
			async (name) => {
				const [action, context] = [destination.actions[name], both()];
				const { stage: _, ...values } = VALUES[name]?.(1) ?? {};
				// The only person and organisation of the examples.
				const linked = { ...values, contactEmail: 'jane@pipedrive.com', company: 'Organization name' };
				await action?.lookUp?.(context, freshKey(), linked);
				const receipt = await action?.write(context, { key: freshKey(), values: linked });
				expect(receipt?.outcome).toBe('created');
				if (!receipt) return;
				const corrected = await action?.write(context, { key: freshKey(), values: linked, earlier: receipt });
				expect(corrected?.outcome).toBe('updated');
				expect(await action?.readBack?.(context, receipt)).toBeTypeOf('object');
				await action?.remove?.(context, receipt);
				for (const choices of Object.values(action?.choices ?? {})) expect(await choices(context)).not.toEqual([]);
			}
		);
	});
});
