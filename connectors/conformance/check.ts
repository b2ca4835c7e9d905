import { expect } from 'vitest';
import type { Context, SignIn } from '../contract.ts';
import { opened, type Bed } from './bed.ts';
import type { Promised } from './promise.ts';
import { expectNoSecret, expectSentence } from './wording.ts';

/** A half's sign-in check, and where it is put to the test. */
export interface CheckSubject {
	readonly check: (context: Context) => Promise<SignIn>;
	/** Any of the half's streams or actions. */
	readonly name: string;
	readonly bed: Bed;
}

/** What every check keeps: it answers, and never throws. */
export const checkPromises: readonly Promised<CheckSubject>[] = [
	{
		say: 'the check is fine when all is right',
		prove: async ({ bed, check, name }) => {
			const answer = await check(await opened(bed.open, name));
			expect(answer.fine, JSON.stringify(answer)).toBe(true);
			if (answer.say !== undefined) expectSentence(answer.say, 'what the check says');
		}
	},
	{
		say: 'the check answers a wrong secret or setting with a sentence that tells no secret',
		when: ({ bed }) => bed.wrong !== undefined,
		prove: async ({ bed, check, name }) => {
			const context = await opened(bed.wrong, name);
			expectRefusal(context, await check(context));
		}
	},
	{
		say: 'the check answers an absent server with a sentence that tells no secret',
		when: ({ bed }) => bed.absent !== undefined,
		prove: async ({ bed, check, name }) => {
			const context = await opened(bed.absent, name);
			expectRefusal(context, await check(context));
		}
	}
];

function expectRefusal(context: Context, answer: SignIn): void {
	expect(answer.fine).toBe(false);
	expectSentence(answer.say, 'what the check says');
	expectNoSecret(context, answer);
}
