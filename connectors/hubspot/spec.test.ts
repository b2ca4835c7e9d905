import { describe, expect, test } from 'vitest';
import { needs } from '../../tests/support/real-server.ts';
import { specMock } from '../../tests/support/spec-mock.ts';
import { freshKey } from '../conformance/writing.ts';
import type { Context } from '../contract.ts';
import { contextAt as salonAt, VALUES } from './bed.ts';
import destination from './destination.server.ts';
import { link, linksFor } from './links.ts';
import { contacts, deals, makeObject, notes, objectOf, tasks } from './objects.ts';
import { makeReference, REFERENCE } from './reference.ts';
import source from './source.server.ts';

// The specification has no examples: the answers are made up from its schemas, and only what we ask is judged.
const contextAt = (url: string): Context => {
	const context = salonAt(url);
	const send: Context['http']['send'] = ({ headers, ...request }) =>
		context.http.send({ ...request, headers: { ...headers, prefer: 'dynamic=true' } });
	return { ...context, http: { send } };
};

needs(await specMock('hubspot'), ({ url }) => {
	test('the check is as HubSpot wants it', async () => {
		expect(await source.check(contextAt(url))).toMatchObject({ fine: true });
	});

	describe('and so is', () => {
		test.each(['contact', 'company', 'deal', 'task', 'note'])(
			'a %s that is looked for, written, read back and taken away',
			async (name) => {
				const [action, context] = [destination.actions[name], contextAt(url)];
				const values = { ...VALUES[name]?.(1) };
				// The mock knows the stages of an example alone.
				delete values.stage;
				await action?.lookUp?.(context, freshKey(), values);
				const receipt = await action?.write(context, { key: freshKey(), values });
				expect(receipt?.id).not.toBe('');
				const corrected = await action?.write(context, {
					key: freshKey(),
					values,
					...(receipt && { earlier: receipt })
				});
				expect(corrected?.outcome).toBe('updated');
				if (receipt) expect(await action?.readBack?.(context, receipt)).toBeTypeOf('object');
				if (receipt) await action?.remove?.(context, receipt);
				for (const choices of Object.values(action?.choices ?? {}))
					expect(await choices(context)).toBeInstanceOf(Array);
			}
		);

		test.each([contacts, deals, tasks, notes])('a new object with its links ($about)', async (type) => {
			const links = [{ to: 'contacts', id: '101' } as const, { to: 'companies', id: '102' } as const];
			expect(await makeObject(contextAt(url), type, { [REFERENCE]: freshKey() }, linksFor(type, links))).not.toBeNull();
			for (const one of links) await link(contextAt(url), type, '103', one);
		});

		test('the property of our own, and what is found by it', async () => {
			expect(await makeReference(contextAt(url), deals)).toBe(true);
			expect(await objectOf(contextAt(url), deals, freshKey(), { properties: [], by: REFERENCE })).not.toBeNull();
		});

		test.each(['contacts', 'deals'])('the list of %s', async (name) => {
			const stream = source.streams[name];
			expect(await stream?.latest(contextAt(url), 1)).toBeInstanceOf(Array);
			let pages = 0;
			for await (const page of stream?.read(contextAt(url), null, Date.parse('2026-11-01')) ?? []) {
				expect(page.records).toBeInstanceOf(Array);
				if ((pages += 1) === 3) break;
			}
		});
	});
});
