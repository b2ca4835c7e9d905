import { quoted } from '#lib/domain/mapping/text.ts';
import type { Value } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Choice, Context } from '../contract.ts';
import { find } from './model.ts';
import { callTryton, companyOf } from './vendor.ts';
import { readPath } from '#lib/domain/mapping/path.ts';

const INCOME: readonly Value[] = [
	['type.revenue', '=', true],
	['closed', '!=', true]
];

const incomeAccounts = (context: Context, besides: readonly Value[] = []) =>
	find(context, 'account.account', { where: [...INCOME, ...besides], fields: ['rec_name'], limit: 1000 });

export const accountChoices = async (context: Context): Promise<Choice[]> =>
	(await incomeAccounts(context)).map(({ id, rec_name: name }) => ({ value: String(id), label: String(name) }));

/** The account that the books use where nothing else is said; null where they name none. */
async function usual(context: Context): Promise<number | null> {
	const fields = ['default_category_account_revenue'];
	const read = callTryton(context, 'model.account.configuration.read', [[1], fields, await companyOf(context)]);
	// Books without products have no such field.
	const found = await read.catch((failure: unknown) => {
		if (failure instanceof ConnectorError && failure.kind === 'misconfigured') return null;
		throw failure;
	});
	const id = readPath(found, '0.default_category_account_revenue');
	return typeof id === 'number' ? id : null;
}

/** The income account of a line: by its own code or name, else the chosen or the usual one. Throws `ConnectorError`. */
export async function incomeAccount(context: Context, called: string | null): Promise<number> {
	const wanted = called?.trim() ?? '';
	if (wanted !== '') {
		const [found] = await incomeAccounts(context, [['OR', ['code', '=', wanted], ['name', '=', wanted]]]);
		if (found) return Number(found.id);
		throw new ConnectorError('refused', {
			say: `A line of this invoice has ${quoted(wanted)} as its account, and Tryton has no such income account. Correct it and send it again, or leave the account out.`
		});
	}
	const chosen = String(context.options.account ?? '').trim();
	if (chosen !== '') return Number(chosen);
	const id = (await usual(context)) ?? (await incomeAccounts(context))[0]?.id;
	if (typeof id === 'number') return id;
	throw new ConnectorError('misconfigured', {
		say: 'Tryton has no income account that invoices could be booked on. Add one there under Financial; what is waiting follows by itself.'
	});
}
