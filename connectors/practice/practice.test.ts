import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testContext } from '../../tests/support/context.ts';
import { destinationConformance, sourceConformance } from '../conformance.ts';
import type { Context, Settings, SourceRecord, SourceStream, Values } from '../contract.ts';
import destination from './destination.server.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

const MONDAY_MORNING = Date.parse('2026-11-23T09:00:00+01:00');
const folder = mkdtempSync(join(tmpdir(), 'practice-'));
let clock = MONDAY_MORNING;

const open = async (settings: Settings = {}): Promise<Context> =>
	testContext({ folder, settings: { mood: 'works', openingHours: 'shop', ...settings }, now: () => clock });

/** Lets the time go by until so much has happened in the shop. */
async function waitFor(count: number, name: string, context: Context): Promise<void> {
	const newest = async () => (await source.streams[name]?.latest(context, 1))?.[0]?.key;
	for (let n = 0; n < count; n++) {
		const before = await newest();
		while ((await newest()) === before) clock += 300_000;
	}
}

async function read(stream: SourceStream | undefined, context: Context): Promise<SourceRecord[]> {
	const records: SourceRecord[] = [];
	for await (const page of stream?.read(context, null) ?? []) records.push(...page.records);
	return records;
}

sourceConformance(manifest, source, {
	open: () => open(),
	wrong: () => open({ mood: 'signed-out' }),
	absent: () => open({ mood: 'absent' }),
	arrive: waitFor
});

const sent: Readonly<Record<string, (n: number) => Values>> = {
	invoice: (n) => ({ customer: 'Kari Nordmann', reference: `P-${n}`, total: 34_900 + n, lines: [{ product: 'Bell' }] }),
	contact: (n) => ({ name: `Saga ${n}`, email: 'saga@example.com', note: 'Salong Saga' }),
	task: (n) => ({ title: `Call Kari ${n}`, description: 'After four.', dueDate: '2026-11-24' }),
	mail: (n) => ({ to: 'kari@example.com', subject: `Thank you ${n}`, text: 'We will call you.' })
};
const drawers: Readonly<Record<string, string>> = {
	invoice: 'ledger.json',
	contact: 'address-book.json',
	task: 'tasks.json',
	mail: 'outbox.json'
};

destinationConformance(manifest, destination, {
	open: () => open(),
	wrong: () => open({ mood: 'signed-out' }),
	absent: () => open({ mood: 'absent' }),
	values: (n, action) => sent[action]?.(n) ?? {},
	bad: (action) => ({ ...sent[action]?.(0), customer: '', name: null, title: '', to: '' }),
	count: async (action, { files }) => {
		const bytes = await files.read(drawers[action] ?? '');
		return bytes ? JSON.parse(new TextDecoder().decode(bytes)).length : 0;
	}
});

test('the shop sells from nine to five and never on a Sunday, or day and night', async () => {
	const hours = async (settings: Settings) => {
		const context = { ...(await open(settings)), now: () => MONDAY_MORNING };
		const records = await read(source.streams.orders, context);
		const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', weekday: 'short', hour: 'numeric' });
		return records.map(({ occurredAt }) => local.format(occurredAt));
	};
	const shop = await hours({});
	expect(shop.length).toBeGreaterThan(400);
	expect(shop.filter((moment) => !/(Mon|Tue|Wed|Thu|Fri|Sat)\D+(09|1[0-6])$/.test(moment))).toEqual([]);
	const always = await hours({ openingHours: 'always' });
	expect(always.some((moment) => /Sun\D+03$/.test(moment))).toBe(true);
});

test('an order’s lines make its total, in hundredths, and every customer’s address is nobody’s', async () => {
	for (const { values } of await read(source.streams.orders, await open())) {
		const lines = values.lines as { quantity: number; unitPrice: number; total: number }[];
		for (const line of lines) expect(line.total).toBe(line.quantity * line.unitPrice);
		expect(values.total).toBe(lines.reduce((sum, line) => sum + line.total, 0));
		expect(Number(values.totalWritten) * 100).toBeCloseTo(Number(values.total));
		expect(values.email).toMatch(/@example\.com$/);
	}
});

test('every field that is promised is there', async () => {
	for (const [name, declared] of Object.entries(manifest.streams)) {
		const [record] = (await source.streams[name]?.latest(await open(), 1)) ?? [];
		expect(Object.keys(record?.values ?? {}).toSorted()).toEqual(declared.fields.map((field) => field.name).toSorted());
	}
});

test('after an update, what is newer than a day has another name or another form, and what is older has not', async () => {
	const fieldsOf = async (fields: string, name: string) => {
		const records = await read(source.streams[name], {
			...(await open({ fields, openingHours: 'always' })),
			now: () => clock
		});
		return [records.filter(({ occurredAt = 0 }) => occurredAt < clock - 86_400_000), records.slice(-3)] as const;
	};
	const [older, newer] = await fieldsOf('renamed', 'entries');
	for (const { values } of older) expect(Object.keys(values)).toContain('email');
	for (const { values } of newer)
		expect(values).toMatchObject({ emailAddress: expect.stringContaining('@example.com') });
	for (const { values } of newer) expect(Object.keys(values)).not.toContain('email');
	const [, written] = await fieldsOf('reshaped', 'orders');
	for (const { values } of written) {
		expect(values.placedAt).toMatch(/^\d\d\.\d\d\.2026 \d\d:\d\d$/);
		expect(values.totalWritten).toMatch(/^\d+,\d\d$/);
	}
});

test('told to refuse some, it refuses about every tenth record, the same at every attempt, and a corrected one is taken', async () => {
	const context = await open({ mood: 'refuses' });
	const write = (n: number, note = '') =>
		destination.actions.contact
			?.write(context, { key: `k${n}`, values: { name: `Kari ${n}`, note } })
			.then(() => true)
			.catch((failure: { kind: string }) => failure.kind !== 'refused');
	const taken = [];
	for (let n = 0; n < 100; n++) taken.push(await write(n));
	const refused = taken.flatMap((isTaken, n) => (isTaken ? [] : [n]));
	expect(refused.length).toBeGreaterThan(3);
	expect(refused.length).toBeLessThan(20);
	expect(await write(refused[0] ?? 0)).toBe(false);
	expect(await write(refused[0] ?? 0, 'corrected')).toBe(true);
});
