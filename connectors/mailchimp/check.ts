import { readPath } from '#lib/domain/mapping/path.ts';
import type { Context, SignIn } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { audienceOf } from './audience.ts';

/** Whether Mailchimp lets us in, and to which audience. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const audience = await audienceOf(context);
		const members = Number(readPath(audience, 'stats.member_count') ?? 0);
		return `This is the audience “${String(audience.name ?? audience.id)}” with ${members} ${members === 1 ? 'subscriber' : 'subscribers'}.`;
	});
