import { describe, expect, test } from 'vitest';
import type { Values } from '#connectors/contract.ts';
import type { Reach } from '#lib/domain/mapping/reach/reach.ts';
import { samplesOrCarried } from '#lib/server/connections/samples.ts';
import { tryOne } from '#lib/server/connections/try-one.ts';
import { openBakery, type Bakery } from './support/bakery-at-work.ts';
import { namesIn } from './support/bakery-looks.ts';
import { databases } from './support/databases.ts';
import { trickyDestination } from './support/tricky-destination.ts';

const EACH_LINE: Reach = { each: { list: 'lines' } };

const ordered = (name: string, values: Values) => ({ key: `order of ${name}`, values: { name, ...values } });
const reaches = async ({ store, actions }: Bakery, step: string, reach: Reach | null, mapping = {}): Promise<void> =>
	void (await store.connections.changeAction(actions.get(step) ?? '', {
		reach,
		mapping: { name: { template: '{name}: {item.product}' }, ...mapping }
	}));

describe.each(databases)('%s', (_name, open) => {
	test('one order with three lines makes three records in the destination, each once', async () => {
		const lines = trickyDestination('look-up');
		const bakery = await openBakery(await open(), { steps: { lines, contacts: trickyDestination('key') } });
		await reaches(bakery, 'lines', EACH_LINE);
		const products = ['rye bread', 'buns', 'buns'];
		bakery.shop.orders.push(ordered('Kari', { lines: products.map((product) => ({ product })) }));
		bakery.shop.orders.push(ordered('Ola', { lines: [] }));
		lines.mood = 'lost';
		await bakery.run();
		lines.mood = 'works';
		await bakery.pass(120, 10);
		expect(namesIn(lines)).toEqual(['Kari: rye bread', 'Kari: buns', 'Kari: buns']);
		expect(new Set(lines.stored.map(({ key }) => key)).size).toBe(3);
		expect(await bakery.states('contacts')).toEqual([
			['Kari', 'delivered'],
			['Ola', 'delivered']
		]);
	});

	test('a step that is only for paid orders leaves the others out, and the other steps do not', async () => {
		const [invoices, contacts] = [trickyDestination('key'), trickyDestination('key')];
		const bakery = await openBakery(await open(), { steps: { invoices, contacts } });
		await reaches(bakery, 'invoices', { when: { path: 'status', is: 'paid' } }, { name: 'name' });
		bakery.shop.orders.push(ordered('Kari', { status: 'open' }), ordered('Ola', { status: 'paid' }));
		await bakery.run();
		expect([namesIn(invoices), namesIn(contacts)]).toEqual([['Ola'], ['Kari', 'Ola']]);
	});

	test('a record without the list, or without a field that is needed, waits for a person with the field named', async () => {
		const lines = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { lines } });
		await reaches(bakery, 'lines', EACH_LINE, { name: 'item.product' });
		bakery.shop.orders.push(ordered('Kari', {}), ordered('Ola', { lines: [{ product: ' ' }, { product: 'buns' }] }));
		await bakery.run();
		expect((await bakery.attention()).map(({ delivery }) => delivery.say)).toEqual([
			'There is no “lines” in this record, so nothing could be made for its entries.',
			'“Name” is needed and is empty in this record.'
		]);
		expect(namesIn(lines)).toEqual(['buns']);
	});

	test('lines with ids keep their records when they change places; a changed line is brought up to date, a new one is added', async () => {
		const lines = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { lines } });
		await reaches(bakery, 'lines', EACH_LINE);
		const [rye, buns, cake] = ['rye bread', 'buns', 'cake'].map((product, id) => ({ id: `line ${id}`, product }));
		bakery.shop.orders.push(ordered('Kari', { lines: [rye ?? null, buns ?? null] }));
		await bakery.run();
		const before = lines.stored.map(({ key }) => key);
		bakery.shop.orders.push(
			ordered('Kari', { lines: [{ ...buns, product: 'eight buns' }, cake ?? null, rye ?? null] })
		);
		await bakery.run();
		expect(namesIn(lines)).toEqual(['Kari: rye bread', 'Kari: eight buns', 'Kari: cake']);
		expect(lines.stored.slice(0, 2).map(({ key }) => key)).toEqual(before);
	});

	test('an order that is paid later is carried then', async () => {
		const invoices = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { invoices } });
		await reaches(bakery, 'invoices', { when: { path: 'status', is: 'paid' } }, { name: 'name' });
		bakery.shop.orders.push(ordered('Kari', { status: 'open' }));
		await bakery.run();
		expect(namesIn(invoices)).toEqual([]);
		bakery.shop.orders.push(ordered('Kari', { status: 'paid' }));
		await bakery.run();
		expect(namesIn(invoices)).toEqual(['Kari']);
	});

	test('an order that went as a whole stays as it was made when its lines go from now on, and nothing is there twice', async () => {
		const [lines, letters] = [trickyDestination('key'), trickyDestination('neither')];
		const bakery = await openBakery(await open(), { steps: { lines, letters } });
		const products = (...names: string[]) => ({ lines: names.map((product) => ({ id: product, product })) });
		bakery.shop.orders.push(ordered('Kari', products('rye bread')));
		letters.mood = 'refuses';
		await bakery.run();
		letters.mood = 'works';
		for (const step of ['lines', 'letters']) await reaches(bakery, step, EACH_LINE);
		bakery.shop.orders.push(ordered('Kari', products('rye bread', 'buns')), ordered('Ola', products('cake')));
		await bakery.run();
		expect([namesIn(lines), namesIn(letters)]).toEqual([['Kari', 'Ola: cake'], ['Ola: cake']]);
		expect(await bakery.delivery('lines', 'Kari')).toMatchObject({ state: 'delivered', changesLeft: 1 });
		expect((await bakery.attention()).map(({ delivery }) => delivery.say)).toEqual([
			expect.stringMatching(/now done once for each entry of “lines”.*Look whether it is there/)
		]);
	});

	test.each<[string, Reach | null]>([
		['whole orders go', null],
		['the lines of another list go', { each: { list: 'parcels' } }]
	])('the lines of an order stay as they were made when %s from now on', async (_, reach) => {
		const lines = trickyDestination('key');
		const bakery = await openBakery(await open(), { steps: { lines } });
		await reaches(bakery, 'lines', EACH_LINE);
		const parcels = [{ id: 'a parcel', product: 'bread' }];
		bakery.shop.orders.push(
			ordered('Kari', {
				lines: [
					{ id: 1, product: 'rye' },
					{ id: 2, product: 'buns' }
				],
				parcels
			})
		);
		await bakery.run();
		await reaches(bakery, 'lines', reach, { name: 'name' });
		bakery.shop.orders.push(ordered('Kari', { lines: [{ id: 1, product: 'oats' }], parcels, paid: 'yes' }));
		await bakery.run();
		expect(namesIn(lines)).toEqual(['Kari: rye', 'Kari: buns']);
		expect(await bakery.attention()).toEqual([]);
		expect(await bakery.store.changes.left(bakery.connectionId)).toBe(2);
	});

	test('the trial shows every line, and says what is left out', async () => {
		const [lines, letters] = [trickyDestination('key'), trickyDestination('neither')];
		const bakery = await openBakery(await open(), { state: 'draft', steps: { lines, letters } });
		await reaches(bakery, 'lines', EACH_LINE);
		await reaches(bakery, 'letters', { when: { path: 'status', is: 'paid' } });
		bakery.shop.orders.push(ordered('Kari', { lines: [{ product: 'rye bread' }, { product: 'buns' }] }));
		const trial = await tryOne(bakery.parts, await bakery.connection(), null);
		expect(trial).toMatchObject({
			fine: true,
			steps: [
				{ state: 'delivered', sent: { name: 'Kari: rye bread' } },
				{ state: 'delivered', sent: { name: 'Kari: buns' } },
				{ state: 'left-out', sent: null }
			]
		});
		expect(trial.steps[2]?.say).toContain('only if “status” is “paid”');
	});

	test('where the source has nothing to show, a rule is shown with what was carried last', async () => {
		const bakery = await openBakery(await open(), { steps: { contacts: trickyDestination('key') } });
		bakery.shop.sell('Kari', 'Ola');
		await bakery.run();
		bakery.shop.orders.length = 0;
		const records = await samplesOrCarried(bakery.parts, await bakery.connection());
		expect(records.map(({ values }) => values.name)).toEqual(['Ola', 'Kari']);
	});

	test('what was read back is compared as the clocks of the business show it', async () => {
		const contacts = trickyDestination('key');
		const fields = [{ name: 'due', label: 'Due', kind: 'date' as const }];
		Object.assign(contacts.manifest.actions.contact ?? {}, { fields });
		Object.assign(contacts.half.actions.contact ?? {}, { readBack: async () => ({ due: '2026-11-23' }) });
		const bakery = await openBakery(await open(), {
			state: 'draft',
			steps: { contacts: { tricky: contacts, mapping: { due: 'placed' } } }
		});
		bakery.shop.orders.push(ordered('Kari', { placed: '2026-11-22T23:30:00Z' }));
		const trial = await tryOne(bakery.parts, await bakery.connection(), null);
		expect(trial.steps[0]?.fields).toMatchObject([{ field: 'due', same: 'same-in-other-form' }]);
	});
});
