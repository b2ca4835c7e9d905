import { readPath } from '#lib/domain/mapping/path.ts';
import type { Context, SignIn } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { askOne } from './vendor.ts';

/** Whether Tripletex lets us in, and to whose books. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const address = '/token/session/>whoAmI';
		const who = await askOne(context, { method: 'GET', address, parameters: { fields: '*,company(id,name)' } });
		const name = readPath(who ?? null, 'company.name');
		return `These are the books of ${typeof name === 'string' ? name : 'a company without a name'}.`;
	});
