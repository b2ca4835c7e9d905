import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../tests/support/any-text.ts';
import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { startRadicale } from '../../tests/support/radicale.ts';
import { needs } from '../../tests/support/real-server.ts';
import { freshKey } from '../conformance/writing.ts';
import { destinationConformance } from '../conformance.ts';
import type { Context } from '../contract.ts';
import { plainText } from '../dav/plain-text.ts';
import { bedOn, tasks } from './bed.ts';
import destination from './destination.server.ts';
import manifest from './manifest.ts';

needs(await startRadicale(), (server) => {
	const { open, list, send, held } = bedOn(server);
	const nobody = async () => ({ address: `http://127.0.0.1:${await freePort()}` });

	destinationConformance(manifest, destination, {
		open: async (_, signal) => ({ ...open(), signal }),
		wrong: async () => open({}, {}, 'not-the-password'),
		absent: async () => open(await nobody()),
		count: async () => (await list.list()).length,
		values: (n) => ({
			title: `Call Kari ${n}`,
			description: `Ordered ${n} kringler.`,
			dueDate: '2026-03-30',
			priority: (n % 9) + 1,
			category: 'Sales, web',
			url: `https://nordbakeriet.example/orders/${n}?a=1,2;b`
		}),
		bad: () => ({ title: 'Call Kari', dueDate: '2026-02-30' })
	});

	test('the sign-in check is fine with the server and with the task list itself', async () => {
		expect(await destination.check(open())).toMatchObject({ fine: true });
		expect(await destination.check(open({ address: server.calendar }))).toMatchObject({ fine: true });
	});

	test('the sign-in check tells a wrong password, a wrong path and an absent server apart', async () => {
		const said = async (context: Context) => (await destination.check(context)).say;
		const wrong = `${server.baseUrl}/owner/oppgaver/`;
		expect(await said(open({}, {}, 'wrong'))).toMatch(/did not accept the user name and password/);
		expect(await said(open({ address: wrong }))).toContain(`there is nothing at ${wrong}`);
		expect(await said(open(await nobody()))).toMatch(/127\.0\.0\.1/);
	});

	test('the task lists to choose from are those of the account', async () => {
		expect(await tasks.choices.taskList?.(open())).toEqual([{ value: server.calendar, label: 'Follow-ups' }]);
	});

	test('the same key twice is one task, also when it is sent again on another day', async () => {
		const [key, values] = [freshKey(), { title: 'Call Salong Saga' }];
		const first = await send(values, { key });
		expect(await send(values, { key, options: { dueInDays: 9 } })).toEqual({ id: first.id, outcome: 'unchanged' });
		expect((await held(first)).dueDate).toBe('2026-03-30');
		expect((await list.list()).filter((place) => place.includes(key))).toHaveLength(1);
	});

	test.each([
		[{ dueInDays: 1, workdaysOnly: true }, '2026-03-30'],
		[{ dueInDays: 1, workdaysOnly: false }, '2026-03-28'],
		[{ dueInDays: 0, workdaysOnly: true }, '2026-03-27'],
		[{ dueInDays: 3, workdaysOnly: false }, '2026-03-30']
	])('made on a Friday before the clocks change, %j is due on %s', async (options, day) => {
		expect((await held(await send({ title: 'Call Kari' }, { options }))).dueDate).toBe(day);
	});

	test('a due date from the entry goes before the number of days', async () => {
		expect((await held(await send({ title: 'Call Kari', dueDate: '2026-05-17' }))).dueDate).toBe('2026-05-17');
	});

	test('any text comes back as it was sent', async () => {
		const fields = ['title', 'description', 'category'];
		const entry = fc.record(Object.fromEntries(fields.map((field) => [field, anyText])));
		await fc.assert(
			fc.asyncProperty(entry, async (values) => {
				fc.pre(plainText(values.title).trim() !== '');
				const stored = await held(await send(values));
				for (const field of fields) expect(stored[field], field).toBe(plainText(values[field]));
			}),
			{ numRuns: 60 }
		);
	});

	test.each([
		['5,000 characters', 'Hei, Åse; vi vil gjerne ha 🥐.\n'.repeat(170).slice(0, 5000)],
		['escapes that look like ours', '\\n \\\\n \\, \\; \\'],
		['a task inside a description', 'END:VTODO\nBEGIN:VTODO\nSUMMARY:Mallory'],
		['right-to-left text', 'مخبز الشمال \u202eabc\u202c'],
		['HTML', '<b>Hei</b> &amp; <![CDATA[x]]>']
	])('%s in a description is kept', async (_, description) => {
		expect((await held(await send({ title: 'Call Kari', description }))).description).toBe(description);
	});

	test('an update changes our fields and keeps the tick and the reminder of a person', async () => {
		const earlier = await send({ title: 'Call Kari', priority: 5 });
		const reminder = ['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Ring!', 'TRIGGER:-PT1H', 'END:VALARM'];
		const ticked = (await list.get(earlier.id)).replace('STATUS:NEEDS-ACTION', 'STATUS:COMPLETED');
		await list.put(earlier.id, ticked.replace('END:VTODO', [...reminder, 'END:VTODO'].join('\r\n')));
		const values = { title: 'Call Kari again', description: 'She called back.' };
		expect(await send(values, { earlier })).toEqual({ id: earlier.id, outcome: 'updated' });
		expect(await held(earlier)).toMatchObject({ ...values, priority: 5, dueDate: '2026-03-30' });
		const after = await list.get(earlier.id);
		for (const line of ['STATUS:COMPLETED', 'DESCRIPTION:Ring!']) expect(after).toContain(line);
	});

	test('an update of a task that a person has deleted makes it again', async () => {
		const earlier = await send({ title: 'Call Kari' });
		await list.remove(earlier.id);
		expect((await send({ title: 'Call Kari' }, { earlier })).outcome).toBe('created');
	});
});

describe('refused before any call', () => {
	const offline = { ...testContext(), http: { send: () => Promise.reject(new Error('called')) } };
	test.each([
		[{ title: '' }, /^This entry has no title:/],
		[{ title: 'Call Kari', dueDate: 'soon' }, /“soon” is not a day/],
		[{ title: 'Call Kari', priority: 'high' }, /“high” is not a whole number/]
	])('%j', async (values, say) => {
		await expect(tasks.write(offline, { values, key: freshKey() })).rejects.toMatchObject({
			kind: 'refused',
			say: expect.stringMatching(say)
		});
	});
});
