import type { Context, SignIn } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { tenantOf } from './tenant.ts';
import { askXero } from './vendor.ts';

/** Whether Xero lets us in, and to whose books. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const { name } = await tenantOf(context);
		await askXero(context, 'Contacts', { method: 'GET', address: '/Contacts', parameters: { page: 1, pageSize: 1 } });
		return `These are the books of ${name}.`;
	});
