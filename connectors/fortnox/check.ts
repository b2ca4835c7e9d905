import { ConnectorError } from '../connector-error.ts';
import type { Context, SignIn } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { askOne } from './vendor.ts';

/** Whether Fortnox lets us in, and to whose books. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const company = await askOne(context, 'CompanyInformation', { method: 'GET', address: '/companyinformation' });
		if (!company) {
			throw new ConnectorError('misconfigured', {
				say: 'Fortnox shows us no company at this address. Check the address in the settings of this system.'
			});
		}
		return `These are the books of ${String(company.CompanyName ?? 'a company without a name')}.`;
	});
