import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Page } from '#connectors/contract.ts';
import { ConnectorError } from '#connectors/connector-error.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { MINUTE } from './support/bakery.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const collected = async (pages: AsyncIterable<Page>): Promise<Page[]> => {
	const all: Page[] = [];
	for await (const page of pages) all.push(page);
	return all;
};

const CLOSED = () => new ConnectorError('unavailable', { say: 'The shop closed early.', technical: '503' });

const NAMES = ['Kari', 'Ola', 'Astrid', 'Per', 'Liv', 'Nils', 'Siri'];

describe.each(databases)('%s', (_name, open) => {
	test('a source that repeats, reorders and overlaps its pages does no harm: each record goes out once', async () => {
		const store = await open();
		const places = fc.array(fc.nat(NAMES.length - 1), { maxLength: 5 });
		await fc.assert(
			fc.asyncProperty(fc.array(places, { maxLength: 6 }), async (spoiled) => {
				const contacts = trickyDestination('neither');
				const bakery = await openBakery(store, { steps: { contacts } });
				bakery.shop.sell(...NAMES);
				bakery.shop.spoil = async function* (pages) {
					const honest = await collected(pages);
					const { orders } = bakery.shop;
					for (const [number, page] of honest.entries()) {
						const more = (spoiled[number] ?? []).flatMap((place) => orders[place] ?? []);
						yield { ...page, records: [...more, ...page.records, ...more] };
					}
				};
				await bakery.run();
				await bakery.store.cursors.of(bakery.connectionId);
				bakery.shop.spoil = (pages) => pages;
				await bakery.run();
				expect(namesIn(contacts).toSorted()).toEqual(NAMES.toSorted());
			}),
			{ numRuns: 15 }
		);
	});

	test('a source that gives the same page for ever is left, and what stands in it goes out once', async () => {
		const contacts = trickyDestination('neither');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.sell('Kari', 'Ola');
		let given = 0;
		bakery.shop.spoil = async function* () {
			for (;;) {
				given += 1;
				yield { records: bakery.shop.orders, cursor: { page: 1 } };
			}
		};
		expect(await bakery.run()).toMatchObject({ say: null });
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola']);
		expect(given).toBeLessThan(4);
	});

	test('a source that fails half-way is asked twice more, keeps what was read, and goes on from there', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.sell(...NAMES);
		let [isClosed, asked] = [true, 0];
		bakery.shop.spoil = async function* (pages) {
			asked += 1;
			for await (const page of pages) {
				if (isClosed && page.cursor === 6) throw CLOSED();
				yield page;
			}
		};
		expect(await bakery.run()).toMatchObject({ say: 'The shop closed early.', technical: '503', tally: { read: 4 } });
		expect(namesIn(contacts)).toEqual(NAMES.slice(0, 4));
		expect([asked, await bakery.store.cursors.of(bakery.connectionId)]).toEqual([3, 4]);
		isClosed = false;
		await bakery.run();
		expect(namesIn(contacts)).toEqual(NAMES);
	});

	test('a source that stumbles now and then is read to its end within the run', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.sell(...NAMES);
		let asked = 0;
		bakery.shop.spoil = async function* (pages) {
			asked += 1;
			if (asked === 1) throw CLOSED();
			for await (const page of pages) {
				yield page;
				if (asked === 2) throw CLOSED();
				if (asked === 3) throw new ConnectorError('unreadable', { say: 'The shop answered with a web page.' });
			}
		};
		expect(await bakery.run()).toMatchObject({ say: null, tally: { read: 7, delivered: 7 } });
		expect(namesIn(contacts)).toEqual(NAMES);
	});

	test('a source that was down is asked again by itself, less and less often, and no more when it has given what it has', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.sell(...NAMES);
		const [begun, asked] = [bakery.clock.now(), [] as number[]];
		const minute = (): number => Math.round((bakery.clock.now() - begun) / MINUTE);
		bakery.shop.spoil = (pages) => {
			if (asked.at(-1) !== minute()) asked.push(minute());
			if (minute() < 40) throw CLOSED();
			return pages;
		};
		await bakery.run();
		await bakery.pass(60);
		expect(asked).toEqual([0, 6, 13, 28, 59]);
		expect(namesIn(contacts)).toEqual(NAMES);
		await bakery.pass(8 * 60, 10);
		expect(asked).toHaveLength(5);
	});

	test('a source that is known to be down is asked once in a run, and one that wants a long rest is left alone', async () => {
		const bakery = await openBakery(await open(), { steps: { contacts: trickyDestination('key') } });
		let [asked, failure] = [0, new ConnectorError('rate-limited', { say: 'Too many.', waitAtLeast: 3_600_000 })];
		bakery.shop.spoil = () => {
			asked += 1;
			throw failure;
		};
		await bakery.run();
		failure = CLOSED();
		await bakery.run();
		expect(asked).toBe(2);
	});

	test('what a source throws that is no verdict is told as our own trouble, with its technical line', async () => {
		const bakery = await openBakery(await open(), { steps: { contacts: trickyDestination('key') } });
		bakery.shop.spoil = () => {
			throw new TypeError('undefined is not an order');
		};
		const technical = 'TypeError: undefined is not an order';
		expect(await bakery.run()).toMatchObject({ say: expect.stringContaining('nothing is lost'), technical });
	});

	test('a page of five thousand records is admitted in one list and carried', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts: { tricky: contacts, concurrency: 1000 } } });
		bakery.shop.sell(...Array.from({ length: 5000 }, (_, number) => `customer ${number}`));
		bakery.shop.pageSize = 5000;
		expect(await bakery.run()).toMatchObject({ say: null, tally: { read: 5000, delivered: 5000 } });
		expect(new Set(namesIn(contacts)).size).toBe(5000);
		expect(await bakery.store.cursors.of(bakery.connectionId)).toBe(5000);
	});

	test('keys of any length and of any characters are told apart and known again', async () => {
		const contacts = trickyDestination('neither');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		// Text that a database cannot press together.
		const long = Array.from({ length: 3000 }, (_, number) => ((number * 7919) % 9973).toString(36)).join('');
		const keys = [long, `${long}!`, 'with\0zero', 'with\uFFFDzero', '\ud83e', '🥐', '', ' '];
		for (const [number, key] of keys.entries()) bakery.shop.orders.push({ key, values: { name: `order ${number}` } });
		await bakery.run();
		await bakery.store.atomically((tx) => [bakery.store.cursors.moving(tx, bakery.connectionId, 0, 0)]);
		expect(await bakery.run()).toMatchObject({ say: null, tally: { read: 0 } });
		// Zero characters cannot be kept in any database, so those two keys are the same one.
		expect(namesIn(contacts)).toEqual(['order 0', 'order 1', 'order 3', 'order 4', 'order 5', 'order 6', 'order 7']);
	});
});
