import { expect } from 'vitest';
import { opened } from './bed.ts';
import type { Promised } from './promise.ts';
import { expectFailure } from './wording.ts';
import { nastyRecords } from './nasty.ts';
import { freshKey, growth, openAction, readBack, write } from './writing.ts';
import type { ActionSubject } from './writing.ts';

/** What every action keeps: what it takes arrives whole, once, and what it cannot take is refused in plain words. */
export const actionPromises: readonly Promised<ActionSubject>[] = [
	{
		say: 'a record that is written is there, with a receipt of its own',
		prove: async (subject) => {
			const context = await openAction(subject);
			const ids = new Set<string>();
			const grown = await growth(subject, context, async () => {
				for (const n of [1, 2]) {
					const values = subject.bed.values(n, subject.name);
					const receipt = await write(subject, context, { key: freshKey(), values });
					expect(receipt.outcome).toBe('created');
					ids.add(receipt.id);
				}
			});
			expect(ids.size).toBe(2);
			expect(grown ?? 2).toBe(2);
		}
	},
	{
		say: 'two records that are written at the same moment are both there',
		prove: async (subject) => {
			const context = await openAction(subject);
			const grown = await growth(subject, context, async () => {
				const both = [11, 12].map((n) => ({ key: freshKey(), values: subject.bed.values(n, subject.name) }));
				await Promise.all(both.map((outgoing) => write(subject, context, outgoing)));
			});
			expect(grown ?? 2).toBe(2);
		}
	},
	{
		say: 'the same write sent twice makes one',
		when: ({ declared }) => declared.once === 'key',
		prove: async (subject) => {
			const context = await openAction(subject);
			const outgoing = { key: freshKey(), values: subject.bed.values(3, subject.name) };
			const grown = await growth(subject, context, async () => {
				const first = await write(subject, context, outgoing);
				const again = await write(subject, context, outgoing);
				expect(again.id).toBe(first.id);
				expect(again.outcome).not.toBe('created');
			});
			expect(grown ?? 1).toBe(1);
		}
	},
	{
		say: 'what was written is found by its key, and what was not is not',
		when: ({ declared, action }) => declared.once === 'look-up' || action.lookUp !== undefined,
		prove: async (subject) => {
			const context = await openAction(subject);
			const [key, values] = [freshKey(), subject.bed.values(4, subject.name)];
			expect(await subject.action.lookUp?.(context, key, values)).toBeNull();
			const receipt = await write(subject, context, { key, values });
			expect((await subject.action.lookUp?.(context, key, values))?.id).toBe(receipt.id);
			expect(await subject.action.lookUp?.(context, freshKey())).toBeNull();
		}
	},
	{
		say: 'what was made can be taken away again, and nothing else, and twice is as once',
		when: ({ action }) => action.remove !== undefined,
		prove: async (subject) => {
			const context = await openAction(subject);
			const [key, stays] = [freshKey(), freshKey()];
			const grown = await growth(subject, context, async () => {
				const receipt = await write(subject, context, { key, values: subject.bed.values(13, subject.name) });
				await write(subject, context, { key: stays, values: subject.bed.values(14, subject.name) });
				await subject.action.remove?.(context, receipt);
				await subject.action.remove?.(context, receipt);
			});
			expect(grown ?? 1).toBe(1);
		}
	},
	{
		say: 'a corrected record changes what was made before',
		when: ({ declared }) => declared.once !== 'neither' && declared.updates !== false,
		prove: async (subject) => {
			const context = await openAction(subject);
			const corrected = subject.bed.values(6, subject.name);
			const key = freshKey();
			const grown = await growth(subject, context, async () => {
				const earlier = await write(subject, context, { key, values: subject.bed.values(5, subject.name) });
				const receipt = await write(subject, context, { key, values: corrected, earlier });
				expect(receipt.id).toBe(earlier.id);
				expect(receipt.outcome).toBe('updated');
				if (subject.declared.readsBack) expect(await readBack(subject, context, receipt, corrected)).toEqual(corrected);
			});
			expect(grown ?? 1).toBe(1);
		}
	},
	{
		say: 'what was written is read back unchanged',
		when: ({ declared }) => declared.readsBack,
		prove: async (subject) => {
			const context = await openAction(subject);
			const values = subject.bed.values(7, subject.name);
			const receipt = await write(subject, context, { key: freshKey(), values });
			expect(await readBack(subject, context, receipt, values)).toEqual(values);
		}
	},
	{
		say: 'quotes, emoji, right-to-left text, HTML and formulas go through unchanged',
		prove: async (subject) => {
			const context = await openAction(subject);
			for (const values of nastyRecords(subject)) {
				const receipt = await write(subject, context, { key: freshKey(), values });
				if (subject.declared.readsBack) expect(await readBack(subject, context, receipt, values)).toEqual(values);
			}
		}
	},
	{
		say: 'a bad record is refused in a sentence, and nothing is stored',
		when: ({ bed, name }) => bed.bad?.(name) !== undefined,
		prove: async (subject) => {
			const context = await openAction(subject);
			const values = subject.bed.bad?.(subject.name) ?? {};
			const grown = await growth(subject, context, () =>
				expectFailure(context, () => subject.action.write(context, { key: freshKey(), values }), ['refused'])
			);
			expect(grown ?? 0).toBe(0);
		}
	},
	{
		say: 'every live choice offers something to choose',
		prove: async (subject) => {
			const context = await openAction(subject);
			for (const choices of Object.values(subject.action.choices ?? {})) {
				const values = (await choices(context)).map((choice) => choice.value);
				expect(values.length).toBeGreaterThan(0);
				expect(values).toEqual([...new Set(values)]);
			}
		}
	},
	{
		say: 'an ended run ends the writing, and nothing is stored',
		prove: async (subject) => {
			const ended = await openAction(subject, AbortSignal.abort());
			const grown = await growth(subject, await openAction(subject), async () => {
				const values = subject.bed.values(8, subject.name);
				await expect(subject.action.write(ended, { key: freshKey(), values })).rejects.toThrow();
			});
			expect(grown ?? 0).toBe(0);
		}
	},
	{
		say: 'an absent server is unavailable, and a person is told so',
		when: ({ bed }) => bed.absent !== undefined,
		prove: async ({ bed, name, action }) => {
			const context = await opened(bed.absent, name);
			const outgoing = { key: freshKey(), values: bed.values(9, name) };
			await expectFailure(context, () => action.write(context, outgoing), ['unavailable']);
		}
	},
	{
		say: 'a wrong secret or setting stops the writing, and a person is told so',
		when: ({ bed }) => bed.wrong !== undefined,
		prove: async ({ bed, name, action }) => {
			const context = await opened(bed.wrong, name);
			const outgoing = { key: freshKey(), values: bed.values(10, name) };
			const kinds = ['signed-out', 'forbidden', 'misconfigured'] as const;
			await expectFailure(context, () => action.write(context, outgoing), kinds);
		}
	}
];
