import { readPath } from '#lib/domain/mapping/path.ts';
import type { Context, SignIn } from '../contract.ts';
import { textOf } from '../rest/read.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { askGhost } from './vendor.ts';

/** Whether Ghost lets us at the members, and which publication it is. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const { json } = await askGhost(context, { method: 'GET', address: '/members/', parameters: { limit: 1 } });
		const total = Number(readPath(json, 'meta.pagination.total') ?? 0);
		const site = await askGhost(context, { method: 'GET', address: '/site/' });
		const title = textOf(readPath(site.json, 'site.title'));
		return `This is ${title === null ? 'your Ghost' : `“${title}”`} with ${total} ${total === 1 ? 'member' : 'members'}.`;
	});
