import type { Context, SignIn } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { find } from './model.ts';
import { companyOf } from './vendor.ts';

/** Whether Tryton lets us in, and to whose books. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const company = await companyOf(context);
		// Looking at an invoice shows whether the user may, which signing in alone does not.
		await find(context, 'account.invoice', { where: [['type', '=', 'out']], fields: ['number'], limit: 1 });
		return `These are the books of ${String(company['company.rec_name'] ?? `company ${String(company.company)}`)}.`;
	});
