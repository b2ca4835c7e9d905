import { describe, expect, test } from 'vitest';
import { resend } from '#lib/server/attention/decide.ts';
import { releaseWaiting } from '#lib/server/connections/release.ts';
import { runNow } from '#lib/server/connections/run-now.ts';
import { checkSignIn } from '#lib/server/connections/sign-in-check.ts';
import { ConnectorError } from '#connectors/connector-error.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { HOUR, MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';
import { webServer } from './support/web-server.ts';

const DAY = 24 * HOUR;

/** Lets so much time pass, minute by minute, while the timetable does its work. */
const pass = async (bakery: Bakery, minutes: number, step = 1): Promise<void> => {
	for (let minute = 0; minute < minutes; minute += step) {
		bakery.clock.forward(step * MINUTE);
		await bakery.untilQuiet();
	}
};

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
		await pass(bakery, 2);
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
		await pass(bakery, 45);
		await pass(bakery, 10 * 60, 10);
		const pauses = calls.slice(1).map((at, index) => at - (calls[index] ?? 0));
		expect(pauses).toEqual([1, 5, 30, expect.closeTo(120, -1.5), expect.closeTo(360, -1.5)]);
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
		await pass(bakery, 2);
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
		await pass(bakery, 2);
		expect([first, contacts.asked.length]).toEqual([3, 4]);
	});

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
		await pass(bakery, 119, 7);
		expect(calls).toBe(1);
		await pass(bakery, 60, 5);
		await server.close();
		expect(namesIn(contacts)).toEqual(['Kari']);
	});

	test('a system that has signed us out is left alone for a day, also when new records come', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		contacts.mood = 'signed-out';
		bakery.shop.sell('Kari');
		await bakery.run();
		for (let hour = 0; hour < 23; hour += 1) {
			bakery.shop.sell(`customer ${hour}`);
			bakery.clock.forward(HOUR);
			await bakery.run();
			await bakery.untilQuiet();
		}
		expect(contacts.asked).toEqual(['write Kari']);
		const signInSay = 'The password of the address book has changed.';
		expect(await bakery.system('contacts')).toMatchObject({ signedIn: false, signInSay });
		await pass(bakery, 90, 30);
		expect(contacts.asked).toEqual(['write Kari', 'write Kari']);
	});

	test('after a new sign-in everything follows at once, and the system counts as signed in', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		contacts.mood = 'signed-out';
		bakery.shop.sell('Kari', 'Ola', 'Astrid');
		await bakery.run();
		contacts.mood = 'works';
		await checkSignIn(bakery.parts.room, await bakery.system('contacts'));
		await releaseWaiting(bakery.parts, await bakery.system('contacts'));
		await bakery.workOff();
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola', 'Astrid']);
		expect(await bakery.system('contacts')).toMatchObject({ signedIn: true });
	});

	test('a system that lets us in again by itself no longer counts as signed out', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		contacts.mood = 'signed-out';
		bakery.shop.sell('Kari', 'Ola');
		await bakery.run();
		contacts.mood = 'works';
		await pass(bakery, 25 * 60, 60);
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola']);
		expect(await bakery.system('contacts')).toMatchObject({ signedIn: true, signInSay: null });
	});

	test('one record that a person sends again, and that arrives, brings along all that was waiting', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		contacts.mood = ({ values }) => (values.name === 'Ola' ? 'refuses' : 'works');
		bakery.shop.sell('Ola');
		await bakery.run();
		contacts.mood = 'signed-out';
		bakery.shop.sell('Kari', 'Astrid');
		await bakery.run();
		contacts.mood = 'works';
		await resend(bakery.parts, bakery.workspaceId, (await bakery.delivery('contacts', 'Ola')).id);
		await bakery.untilQuiet();
		expect(namesIn(contacts)).toEqual(['Ola', 'Kari', 'Astrid']);
	});

	test('what was tried for seven days is shown to a person, and the next one is tried', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		contacts.mood = 'down';
		bakery.shop.sell('Kari', 'Ola');
		await bakery.run();
		await pass(bakery, 8 * 24 * 60, 6 * 60);
		expect(await bakery.states('contacts')).toEqual([
			['Kari', 'refused'],
			['Ola', 'pending']
		]);
		const say = 'The address book does not answer. It was tried for seven days without success.';
		expect(await bakery.attention()).toMatchObject([{ delivery: { say } }]);
	});

	test('a source that has signed us out is not asked again at every slot, but after a new sign-in or a person’s word', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		const { shop, parts } = bakery;
		let readings = 0;
		let fits = false;
		shop.sell('Kari');
		shop.spoil = (pages) => {
			readings += 1;
			if (!fits) throw new ConnectorError('signed-out', { say: 'The mailbox wants another password.' });
			return pages;
		};
		for (let slot = 0; slot < 20; slot += 1) {
			bakery.clock.forward(HOUR);
			expect(await bakery.run()).toMatchObject({ say: 'The mailbox wants another password.' });
		}
		expect(readings).toBe(1);
		await runNow(parts, await bakery.connection());
		await bakery.workOff();
		expect(readings).toBe(2);
		bakery.clock.forward(DAY);
		await bakery.run();
		expect(readings).toBe(3);
		fits = true;
		await checkSignIn(parts.room, await bakery.system('the shop'));
		await releaseWaiting(parts, await bakery.system('the shop'));
		await bakery.workOff();
		expect(namesIn(contacts)).toEqual(['Kari']);
	});
});
