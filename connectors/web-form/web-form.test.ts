import { expect, test } from 'vitest';
import { testContext } from '../../tests/support/context.ts';
import { sourceConformance } from '../conformance.ts';
import type { Context, InboxEntry } from '../contract.ts';
import manifest from './manifest.ts';
import source from './source.server.ts';

const entry = (n: number, body: string, contentType = 'application/x-www-form-urlencoded'): InboxEntry => ({
	id: `entry-${n}`,
	receivedAt: 1_000 * Math.floor(n / 2),
	contentType,
	body: new TextEncoder().encode(body)
});

/** An inbox as the engine keeps it: a list of all that came, and of what is not yet a record. */
function openInbox() {
	const all: InboxEntry[] = [];
	const kept = new Set<string>();
	return {
		come: (count: number): void => {
			for (let n = 0; n < count; n++) all.push(entry(all.length, `name=Kari+${all.length}&website_url=`));
		},
		keep: (keys: readonly string[]): void => keys.forEach((key) => kept.add(key)),
		waiting: async (limit: number) => all.filter(({ id }) => !kept.has(id)).slice(0, limit),
		latest: async (count: number) => all.toReversed().slice(0, count)
	};
}

const inbox = openInbox();
const contextOf = (given: Context['inbox']): Context => ({
	...testContext({ settings: { honeypot: 'website_url' } }),
	inbox: given
});

sourceConformance(manifest, source, {
	open: async () => contextOf(inbox),
	arrive: async (count) => inbox.come(count),
	manyRecords: 60,
	kept: async (records) => inbox.keep(records.map(({ key }) => key))
});

const { entries } = source.streams;

test('an entry is a record with its fields and its time, without the trap field', async () => {
	const body = 'name=Kari+Nordmann&website_url=';
	const context = { ...contextOf(testContext({ inbox: [entry(8, body)] }).inbox) };
	expect(await entries?.latest(context, 1)).toEqual([
		{ key: 'entry-8', values: { name: 'Kari Nordmann' }, occurredAt: 4_000 }
	]);
});

test('an entry that cannot be read is a record with its problem', async () => {
	const context = contextOf(testContext({ inbox: [entry(1, '{"name":', 'application/json')] }).inbox);
	const [record] = (await entries?.latest(context, 1)) ?? [];
	expect(record?.values).toEqual({ raw: '{"name":' });
	expect(record?.problem).toMatch(/does not give its fields by their names/);
});

test('the check says whether something has come yet', async () => {
	const shop = openInbox();
	expect((await source.check(contextOf(shop))).say).toMatch(/Nothing has come in yet/);
	shop.come(1);
	expect((await source.check(contextOf(shop))).say).toMatch(/have come in/);
});

test('a hundred entries from before the switching on do not hide what comes after, nor does a clock set back', async () => {
	const shop = openInbox();
	shop.come(100);
	const context = contextOf(shop);
	const now = (await entries?.now(context)) ?? null;
	shop.come(1);
	const late = { ...entry(500, 'name=Ola'), receivedAt: 30_000 };
	const withLate = {
		...context,
		inbox: { ...shop, waiting: async (limit: number) => [...(await shop.waiting(limit)), late] }
	};
	const keys: string[] = [];
	for await (const page of entries?.read(withLate, now) ?? []) keys.push(...page.records.map(({ key }) => key));
	expect(keys.toSorted()).toEqual(['entry-100', 'entry-500']);
});
