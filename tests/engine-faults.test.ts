import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ConnectorError } from '#connectors/connector-error.ts';
import { openBakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { carryThrough } from './support/bed/carry-through.ts';
import { FAULTS } from './support/bed/wishes.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

test.each(['key', 'look-up'] as const)(
	'of a thousand orders, with every hundredth call failing in one of four ways (%s), none is lost, none is there twice, and no change overtakes a later one',
	async (once) => {
		const folder = await mkdtemp(join(tmpdir(), 'handover-faults-'));
		onTestFinished(() => rm(folder, { recursive: true, force: true }));
		const carried = await carryThrough(join(folder, 'bakery.sqlite'), { orders: 1000, kills: 0, faults: FAULTS, once });
		expect(carried).toMatchObject({ missing: 0, doubled: 0, outOfOrder: 0, stale: 0, open: 0 });
	},
	120_000
);

describe.each(databases)('%s', (_name, open) => {
	test('one hiccup among records that get through is tried again at once, and the run goes on', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.sell('Kari', 'Ola', 'Astrid');
		let tries = 0;
		contacts.mood = ({ values }) => (values.name === 'Ola' && ++tries === 1 ? 'lost' : 'works');
		expect(await bakery.run()).toMatchObject({ say: null, tally: { delivered: 2, unchanged: 1, failed: 0 } });
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola', 'Astrid']);
	});

	test('an answer that makes no sense, among records that get through, is a hiccup as well', async () => {
		const contacts = trickyDestination('look-up');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.sell('Kari', 'Ola', 'Astrid');
		let tries = 0;
		contacts.onCall = (_context, outgoing) => {
			if (outgoing?.values.name !== 'Ola' || ++tries > 1) return;
			throw new ConnectorError('unreadable', { say: 'A web page came in place of an answer.', maybeDone: true });
		};
		expect(await bakery.run()).toMatchObject({ say: null, tally: { delivered: 3, failed: 0 } });
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola', 'Astrid']);
	});

	test('what arrived without an answer, and is not found at once, is not sent a second time', async () => {
		const contacts = trickyDestination('look-up');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.sell('Kari', 'Ola', 'Astrid');
		let hidden: (typeof contacts.stored)[number] | undefined;
		contacts.mood = ({ values }) => (values.name === 'Ola' ? 'lost' : 'works');
		contacts.onCall = (_context, outgoing) => {
			const last = contacts.stored.at(-1);
			if (outgoing) return;
			// The first look-up does not see it, the second one does.
			if (hidden) contacts.stored.push(hidden);
			else if (last?.values.name === 'Ola') hidden = contacts.stored.pop();
		};
		expect(await bakery.run()).toMatchObject({ say: null, tally: { failed: 0 } });
		expect(contacts.asked.filter((asked) => asked === 'write Ola')).toHaveLength(1);
		expect(namesIn(contacts).toSorted()).toEqual(['Astrid', 'Kari', 'Ola']);
	});

	test('a system that goes on failing after a success is given up for this run after three calls', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts } });
		bakery.shop.sell('Kari', 'Ola', 'Astrid');
		contacts.mood = ({ values }) => (values.name === 'Kari' ? 'works' : 'down');
		expect(await bakery.run()).toMatchObject({ say: 'The address book does not answer.' });
		expect(contacts.asked).toEqual(['write Kari', 'write Ola', 'write Ola', 'write Ola']);
		contacts.mood = 'works';
		await bakery.pass(2);
		expect(namesIn(contacts)).toEqual(['Kari', 'Ola', 'Astrid']);
	});

	test('a moment that a busy system asks for is waited for by all of its records, within the run', async () => {
		const contacts = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { contacts: { tricky: contacts, concurrency: 2 } } });
		bakery.shop.sell('Kari', 'Ola', 'Astrid', 'Per', 'Liv', 'Nils');
		bakery.shop.pageSize = 6;
		let busyUntil = 0;
		const tooEarly: unknown[] = [];
		contacts.onCall = (_context, outgoing) => {
			if (performance.now() < busyUntil) tooEarly.push(outgoing?.values.name);
			if (outgoing?.values.name !== 'Per' || busyUntil > 0) return;
			busyUntil = performance.now() + 300;
			throw new ConnectorError('rate-limited', { say: 'Too many calls at a time.', waitAtLeast: 300 });
		};
		expect(await bakery.run()).toMatchObject({ say: null, tally: { delivered: 6 } });
		// The one that was on its way already.
		expect(tooEarly.length).toBeLessThanOrEqual(2);
	});
});
