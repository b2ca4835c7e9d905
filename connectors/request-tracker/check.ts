import { readPath } from '#lib/domain/mapping/path.ts';
import type { Context, SignIn } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { askDesk } from './desk.ts';

/** Whether the help desk lets us in, and which one it is. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const { json } = await askDesk(context, { method: 'GET', address: '/rt' });
		const version = /^\d+(\.\d+)*/.exec(String(readPath(json, 'Version') ?? ''))?.[0];
		const { host } = new URL(String(context.settings.baseUrl));
		const user = String(context.settings.user ?? '').trim();
		const who = user === '' ? '' : ` We are signed in as ${user}.`;
		return `This is the Request Tracker${version === undefined ? '' : ` ${version}`} at ${host}.${who}`;
	});
