import { expect } from 'vitest';
import type { SourceRecord } from '../contract.ts';
import { opened } from './bed.ts';
import type { Promised } from './promise.ts';
import { arrive, arriveInPages, keysOf, openStream, readAll, readInSteps, readPages } from './reading.ts';
import type { StreamSubject } from './reading.ts';
import { expectFailure, expectSentence } from './wording.ts';

const canArrive = ({ bed }: StreamSubject): boolean => bed.arrive !== undefined;

/** What every stream keeps: nothing lost, nothing twice, whenever the reading stops and wherever it goes on. */
export const streamPromises: readonly Promised<StreamSubject>[] = [
	{
		say: 'reading from the beginning gives records with keys of their own and values that survive JSON',
		prove: async (subject) => {
			const context = await openStream(subject);
			await arrive(subject, context, 3);
			const records = await readAll(subject.stream, context, null);
			if (canArrive(subject)) expect(records.length).toBeGreaterThanOrEqual(3);
			expectDistinctKeys(records);
			for (const record of records) expectWellFormed(record);
		}
	},
	{
		say: 'reading is oldest first',
		prove: async (subject) => {
			const context = await openStream(subject);
			await arrive(subject, context, 3);
			const times = timesOf(await readAll(subject.stream, context, null));
			expect(times).toEqual(times.toSorted((one, other) => one - other));
		}
	},
	{
		say: 'the same record has the same key and values at every reading',
		prove: async (subject) => {
			const context = await openStream(subject);
			await arrive(subject, context, 3);
			const first = await readAll(subject.stream, context, null);
			expect(await readAll(subject.stream, await openStream(subject), null)).toEqual(first);
		}
	},
	{
		say: 'reading on from the last cursor gives nothing twice',
		prove: async (subject) => {
			const context = await openStream(subject);
			await arrive(subject, context, 3);
			const { cursor } = await readInSteps(subject, context, null);
			expect(keysOf(await readAll(subject.stream, context, cursor))).toEqual([]);
		}
	},
	{
		say: 'reading that stops after any page goes on without a loss',
		prove: async (subject) => {
			const context = await openStream(subject);
			await arriveInPages(subject, context);
			const pages = await readPages(subject.stream, context, null);
			if (subject.bed.manyRecords !== undefined) expect(pages.length).toBeGreaterThan(1);
			const { records } = await readInSteps(subject, context, null);
			expect(keysOf(records)).toEqual(keysOf(pages.flatMap((page) => page.records)));
		}
	},
	{
		say: 'what arrives after the last cursor is read, and nothing else',
		when: canArrive,
		prove: async (subject) => {
			const context = await openStream(subject);
			await arrive(subject, context, 1);
			const { records, cursor } = await readInSteps(subject, context, null);
			await arrive(subject, context, 2);
			const fresh = await readAll(subject.stream, context, cursor);
			expect(fresh).toHaveLength(2);
			expectDistinctKeys([...records, ...fresh]);
		}
	},
	{
		say: 'reading from now on gives what arrives after, and nothing from before',
		when: canArrive,
		prove: async (subject) => {
			const context = await openStream(subject);
			await arrive(subject, context, 2);
			const before = keysOf(await readAll(subject.stream, context, null));
			const now = await subject.stream.now(context);
			expect(keysOf(await readAll(subject.stream, context, now))).toEqual([]);
			await arriveInPages(subject, context);
			const { records } = await readInSteps(subject, context, now);
			expect(records).toHaveLength(subject.bed.manyRecords ?? 3);
			expect(keysOf(records).filter((key) => before.includes(key))).toEqual([]);
		}
	},
	{
		say: 'the latest are the last of the reading, newest first, and not more than asked for',
		prove: async (subject) => {
			const context = await openStream(subject);
			await arrive(subject, context, 3);
			const all = await readAll(subject.stream, context, null);
			for (const count of [1, 2]) {
				expect(await subject.stream.latest(context, count)).toEqual(all.slice(-count).toReversed());
			}
		}
	},
	{
		say: 'an ended run ends the reading, before it begins and between two pages',
		prove: async (subject) => {
			const ended = await openStream(subject, AbortSignal.abort());
			await expect(readPages(subject.stream, ended, null)).rejects.toThrow();
			const run = new AbortController();
			const context = await openStream(subject, run.signal);
			await arriveInPages(subject, context);
			let pages = 0;
			const reading = async () => {
				for await (const page of subject.stream.read(context, null)) {
					pages += page.records.length > 0 ? 1 : 0;
					run.abort();
				}
			};
			await reading().catch(() => undefined);
			expect(pages).toBeLessThanOrEqual(1);
		}
	},
	{
		say: 'an absent server is unavailable, and a person is told so',
		when: ({ bed }) => bed.absent !== undefined,
		prove: async ({ bed, name, stream }) => {
			const context = await opened(bed.absent, name);
			await expectFailure(context, () => readPages(stream, context, null), ['unavailable']);
		}
	},
	{
		say: 'a wrong secret or setting stops the reading, and a person is told so',
		when: ({ bed }) => bed.wrong !== undefined,
		prove: async ({ bed, name, stream }) => {
			const context = await opened(bed.wrong, name);
			const kinds = ['signed-out', 'forbidden', 'misconfigured'] as const;
			await expectFailure(context, () => readPages(stream, context, null), kinds);
		}
	}
];

function expectDistinctKeys(records: readonly SourceRecord[]): void {
	for (const key of keysOf(records)) expect(key).toMatch(/./u);
	expect(new Set(keysOf(records)).size).toBe(records.length);
}

function expectWellFormed({ key, values, occurredAt, problem }: SourceRecord): void {
	expect(JSON.parse(JSON.stringify(values)), key).toStrictEqual(values);
	if (occurredAt !== undefined) expect(Number.isSafeInteger(occurredAt), key).toBe(true);
	if (problem !== undefined) expectSentence(problem, `the problem of ${key}`);
}

const timesOf = (records: readonly SourceRecord[]): number[] =>
	records.flatMap(({ occurredAt }) => (occurredAt === undefined ? [] : [occurredAt]));
