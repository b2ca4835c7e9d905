import type { Choice, Context } from '../contract.ts';
import { ConnectorError } from '../connector-error.ts';
import { askCompany } from './company.ts';
import { listIn } from './vendor.ts';

/** The bank accounts of the company, by the code that they have in its books. */
export async function bankAccounts(context: Context): Promise<Choice[]> {
	const said = await askCompany(context, { method: 'GET', address: '/bankAccounts', parameters: { pageSize: 100 } });
	return listIn(said)
		.filter(({ inactive, accountCode }) => inactive !== true && typeof accountCode === 'string')
		.map(({ accountCode, name, bankAccountNumber }) => ({
			value: String(accountCode),
			label: [name, bankAccountNumber ?? accountCode].filter(Boolean).join(', ')
		}));
}

/** The account that was chosen, else the first. Throws `ConnectorError` (misconfigured) where there is none. */
export async function bankAccountOf(context: Context): Promise<string> {
	const wanted = String(context.options.bankAccount ?? '').trim();
	if (wanted !== '') return wanted;
	const [first] = await bankAccounts(context);
	if (first) return first.value;
	throw new ConnectorError('misconfigured', {
		say: 'There is no bank account in Fiken yet, and an invoice or a payment needs one. Add it in Fiken among the company’s bank accounts; what is waiting follows by itself.'
	});
}
