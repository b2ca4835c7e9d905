import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openBakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';
import { webServer } from './support/web-server.ts';

const CUSTOMERS = Array.from({ length: 300 }, (_, number) => `customer ${number}`);

describe.each(databases)('%s', (_name, open) => {
	test('a destination that is down is called once, keeps what it has, and the others go on', async () => {
		const [contacts, tasks] = [trickyDestination('key'), trickyDestination('key')];
		const bakery = await openBakery(await open(), { steps: { contacts, tasks } });
		contacts.mood = 'down';
		bakery.shop.sell('Kari', 'Ola', 'Astrid', 'Per', 'Liv');
		const { say, tally } = await bakery.run();
		await bakery.untilQuiet();
		expect(contacts.asked).toEqual(['write Kari']);
		expect(namesIn(tasks)).toEqual(['Kari', 'Ola', 'Astrid', 'Per', 'Liv']);
		expect([say, tally.delivered, tally.failed]).toEqual(['The address book does not answer.', 5, 1]);
		expect((await bakery.states('contacts')).map(([, state]) => state)).toEqual(Array(5).fill('pending'));
		expect(await bakery.attention()).toEqual([]);
	});

	test('where every destination is down, the source is read no further than it must be', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		contacts.mood = 'down';
		bakery.shop.sell('Kari', 'Ola', 'Astrid', 'Per', 'Liv');
		await bakery.run();
		expect(await bakery.store.cursors.of(bakery.connectionId)).toBe(2);
		contacts.mood = 'works';
		await bakery.pass(2);
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola', 'Astrid', 'Per', 'Liv']);
	});

	test('two steps of one system that is down are one call', async () => {
		const [contacts, tasks] = [trickyDestination('key'), trickyDestination('key')];
		const steps = { contacts, tasks: { tricky: tasks, sameSystemAs: 'contacts' } };
		const bakery = await openBakery(await open(), { steps });
		contacts.mood = 'down';
		tasks.mood = 'down';
		bakery.shop.sell('Kari', 'Ola');
		await bakery.run();
		await bakery.untilQuiet();
		expect([...contacts.asked, ...tasks.asked]).toEqual(['write Kari']);
	});

	test('the pauses between two calls grow', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		contacts.mood = 'down';
		bakery.shop.sell('Kari', 'Ola');
		const calls: number[] = [];
		contacts.onCall = () => {
			calls.push(Math.round(bakery.clock.now() / MINUTE));
		};
		await bakery.run();
		await bakery.pass(45);
		await bakery.pass(10 * 60, 10);
		const pauses = calls.slice(1).map((at, index) => at - (calls[index] ?? 0));
		expect(pauses).toEqual([1, 3, 5, 10, 15, ...[30, 60, 180, 180].map((pause) => expect.closeTo(pause, -1.5))]);
	});

	test('it catches up by itself when it is back, in order, and what came meanwhile waits its turn', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		contacts.mood = 'down';
		bakery.shop.sell('Kari', 'Ola');
		await bakery.run();
		for (const name of ['Astrid', 'Per', 'Liv']) {
			bakery.shop.sell(name);
			await bakery.run();
			await bakery.untilQuiet();
		}
		expect(contacts.asked).toEqual(['write Kari']);
		contacts.mood = 'works';
		await bakery.pass(2);
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola', 'Astrid', 'Per', 'Liv']);
	});

	test('a system that has failed is asked with one record whether it works again, however many may go at a time', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts: { tricky: contacts, concurrency: 3 } } });
		bakery.shop.pageSize = 6;
		contacts.mood = 'down';
		bakery.shop.sell('Kari', 'Ola', 'Astrid', 'Per', 'Liv', 'Nils');
		await bakery.run();
		const first = contacts.asked.length;
		await bakery.pass(2);
		expect([first, contacts.asked.length]).toEqual([3, 4]);
	});

	test.each([1, 3, 50])(
		'a destination that dies while %i are under way is called by those and twice more, and the run ends',
		async (concurrency) => {
			const contacts = trickyDestination('key');
			const bakery = await openBakery(await open(), { steps: { contacts: { tricky: contacts, concurrency } } });
			bakery.shop.pageSize = 100;
			bakery.shop.sell(...CUSTOMERS);
			const [begun, done] = [new Set<unknown>(), 120];
			let callsWhileDown = 0;
			contacts.onCall = () => pause(1 + (contacts.asked.length % 3));
			contacts.mood = ({ values }) => {
				begun.add(values.name);
				if (contacts.stored.length < done) return 'works';
				callsWhileDown += 1;
				return 'down';
			};
			expect(await bakery.run()).toMatchObject({ say: 'The address book does not answer.' });
			expect(callsWhileDown).toBeLessThanOrEqual(concurrency + 2);
			expect(begun.size).toBeLessThanOrEqual(contacts.stored.length + concurrency);
			contacts.mood = 'works';
			await bakery.pass(2);
			expect(namesIn(contacts).toSorted()).toEqual(CUSTOMERS.toSorted());
		}
	);

	test('the wait that a server asks for is kept to the minute', async () => {
		let calls = 0;
		const server = await webServer((_request, response) => {
			calls += 1;
			response.writeHead(calls === 1 ? 429 : 200, calls === 1 ? { 'retry-after': String(2 * 60 * 60) } : {}).end('{}');
		});
		const contacts = trickyDestination('key');
		contacts.onCall = async ({ http }) => void (await http.send({ method: 'POST', url: server.url, body: '{}' }));
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.sell('Kari');
		await bakery.run();
		await bakery.pass(119, 7);
		expect(calls).toBe(1);
		await bakery.pass(60, 5);
		await server.close();
		expect(namesIn(contacts)).toEqual(['Kari']);
	});

	test('what was tried for seven days is shown to a person, and the next one is tried', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		contacts.mood = 'down';
		bakery.shop.sell('Kari', 'Ola');
		await bakery.run();
		await bakery.pass(8 * 24 * 60, 6 * 60);
		expect(await bakery.states('contacts')).toEqual([
			['Kari', 'refused'],
			['Ola', 'pending']
		]);
		const say = 'The address book does not answer. It was tried for seven days without success, and waits for you now.';
		expect(await bakery.attention()).toMatchObject([{ delivery: { say } }]);
	});
});
