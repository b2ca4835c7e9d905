import { describe, expect, test } from 'vitest';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { databases } from './support/databases.ts';
import { trickyDestination, type Tricky } from './support/tricky-destination.ts';

const never = new AbortController().signal;
const hangs = () => new Promise<never>(() => undefined);

/** The program is told to stop while the first record is on its way. */
const stoppedAtFirst = async (bakery: Bakery, contacts: Tricky, then: Tricky['onCall'] = () => undefined) => {
	const stopping = new AbortController();
	contacts.onCall = async (context, outgoing) => {
		stopping.abort();
		await then(context, outgoing);
	};
	const ended = await bakery.run(stopping.signal, { run: 60_000, grace: 20 });
	contacts.onCall = () => undefined;
	return ended;
};

const lastRun = async ({ store, connectionId }: Bakery) =>
	(await store.runs.latest(connectionId, 10)).find(({ state }) => state !== 'queued');

describe.each(databases)('%s', (_name, open) => {
	test('told to stop, a run ends the call under way, begins nothing more, and goes on at the next start', async () => {
		const letters = trickyDestination('neither');
		const bakery = await openBakery(await open(), { steps: { letters } });
		bakery.shop.sell('Kari', 'Ola', 'Astrid');
		const ended = await stoppedAtFirst(bakery, letters);
		expect(ended).toMatchObject({ say: null, unfinished: true });
		expect(letters.asked).toEqual(['write Kari']);
		expect(await bakery.states('letters')).toEqual([
			['Kari', 'delivered'],
			['Ola', 'pending']
		]);
		expect(await lastRun(bakery)).toMatchObject({ state: 'done', delivered: 1 });
		bakery.restart();
		await bakery.workOff();
		expect(namesIn(letters)).toEqual(['Kari', 'Ola', 'Astrid']);
	});

	test('a call that takes too long is broken off: what certainly did not go out waits, the rest is a doubt', async () => {
		const store = await open();
		const says = ({ signal }: Parameters<Tricky['onCall']>[0]) =>
			new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
		const stateAfter = async (once: 'key' | 'neither', then: Tricky['onCall']) => {
			const contacts = trickyDestination(once);
			const bakery = await openBakery(store, { steps: { contacts } });
			bakery.shop.sell('Kari');
			await stoppedAtFirst(bakery, contacts, then);
			return bakery.delivery('contacts', 'Kari');
		};
		expect(await stateAfter('neither', says)).toMatchObject({ state: 'pending', nextAttemptAt: null });
		expect(await stateAfter('key', hangs)).toMatchObject({ state: 'pending', nextAttemptAt: null });
		expect(await stateAfter('neither', hangs)).toMatchObject({
			state: 'in-doubt',
			say: expect.stringContaining('Look whether it arrived')
		});
	});

	test('what was broken off is no failure of the system: it is sent at the next start, without a pause', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.sell('Kari', 'Ola');
		expect(await stoppedAtFirst(bakery, contacts, hangs)).toMatchObject({ say: null, unfinished: true });
		await bakery.workOff();
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola']);
	});

	test('a source that hangs is left, with a sentence, and the lane is free again', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.spoil = async function* () {
			await hangs();
			yield { records: [], cursor: 0 };
		};
		const ended = await bakery.run(never, { run: 20, grace: 20 });
		expect(ended).toMatchObject({ unfinished: false, say: expect.stringContaining('half an hour') });
		expect(await lastRun(bakery)).toMatchObject({ state: 'failed' });
		bakery.shop.spoil = (pages) => pages;
		bakery.shop.sell('Kari');
		await bakery.run();
		expect(namesIn(contacts)).toEqual(['Kari']);
	});

	test('a run that carried something and ran out of time is followed by another at once', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.sell('Kari', 'Ola', 'Astrid');
		contacts.onCall = (_context, outgoing) =>
			outgoing?.values.name === 'Kari' ? new Promise((resolve) => setTimeout(resolve, 1_200)) : undefined;
		const ended = await bakery.run(never, { run: 1_000, grace: 60_000 });
		expect(ended).toMatchObject({ say: null, unfinished: true, tally: { delivered: 1 } });
		await bakery.workOff();
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola', 'Astrid']);
	});

	test('every call is handed a signal that ends with the run', async () => {
		const contacts = trickyDestination('look-up');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.sell('Kari');
		const signals: AbortSignal[] = [];
		bakery.shop.spoil = (pages, { signal }) => {
			signals.push(signal);
			return pages;
		};
		await stoppedAtFirst(bakery, contacts, ({ signal }) => {
			signals.push(signal);
			return hangs();
		});
		expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
	});
});
