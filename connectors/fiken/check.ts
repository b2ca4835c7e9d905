import { ConnectorError } from '../connector-error.ts';
import type { Context, SignIn } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { companyOf } from './company.ts';

/** Whether Fiken lets us in, and to whose books. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const { name, isOpen } = await companyOf(context);
		if (isOpen) return `These are the books of ${name}.`;
		throw new ConnectorError('forbidden', {
			say: `The API is not switched on for ${name}. Order it in Fiken, in the settings of the company, among the modules; what is waiting follows by itself.`
		});
	});
