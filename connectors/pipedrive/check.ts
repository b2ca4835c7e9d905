import type { Context, SignIn } from '../contract.ts';
import { textOf } from '../rest/read.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { accountOf } from './account.ts';
import { askPipedrive } from './vendor.ts';

/** Whether Pipedrive lets us in, as whom and where. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		await askPipedrive(context, { method: 'GET', address: '/persons', parameters: { limit: 1 } });
		const { company_name: company, name } = await accountOf(context);
		const where = textOf(company) === null ? 'Pipedrive lets us in' : `This is the Pipedrive of ${String(company)}`;
		return textOf(name) === null ? `${where}.` : `${where}; we are signed in as ${String(name)}.`;
	});
