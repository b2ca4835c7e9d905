import type { Context, SignIn } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { accountOf } from './account.ts';
import { askHubspot } from './vendor.ts';

/** Whether HubSpot lets us in, and to whose account. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		await askHubspot(context, {
			method: 'GET',
			address: '/crm/v3/objects/contacts',
			parameters: { limit: 1 }
		});
		const { id, currency } = await accountOf(context);
		const money = currency === null ? '' : `, which counts its money in ${currency}`;
		return id === null ? 'HubSpot lets us in and shows us contacts.' : `This is the HubSpot account ${id}${money}.`;
	});
