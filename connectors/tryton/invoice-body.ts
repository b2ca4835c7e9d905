import type { Values } from '#lib/domain/mapping/values.ts';
import { dayIn, dayOf, daysAfter } from '../accounting/day.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { makeCustomer } from './customer.ts';
import { partyLike, partyNamed } from './find-party.ts';
import { asLines } from './invoice-lines.ts';
import { change, find, workedOut } from './model.ts';
import { currencyIn } from './named-things.ts';
import { addressesOf } from './party-shape.ts';
import { referenceOf } from './reference.ts';
import { asDate } from './typed.ts';
import { companyOf } from './vendor.ts';

const DAYS_TO_PAY = 14;

const notSetUp = (what: string): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `Tryton has ${what}, and an invoice needs one. Finish setting up the accounts there; what is waiting follows by itself.`
	});

async function customerFor(context: Context, values: Values): Promise<Values> {
	const [name, email] = [wordsIn(values.customer, 'Customer'), wordsIn(values.email, 'Customer’s e-mail')];
	if (name === null) {
		throw new ConnectorError('refused', {
			say: 'This invoice has no customer, and Tryton needs one. Fill it in and send it again, or choose another field for the customer.'
		});
	}
	const found = await partyLike(context, { name, email });
	const id = found ? Number(found.id) : await makeCustomer(context, { name, email });
	if (found && addressesOf(found).length > 0) return found;
	if (found) await change(context, 'party.party', id, { addresses: [['create', [{}]]] }, 'customer');
	return (await partyNamed(context, id)) ?? { id };
}

/** The currency of an invoice: its own, else that of the books. */
async function currencyFor(context: Context, values: Values, company: number): Promise<number> {
	const own = await currencyIn(context, values);
	if (own !== null) return own;
	const where = [['id', '=', company]];
	const [found] = await find(context, 'company.company', { where, fields: ['currency'], limit: 1 });
	if (typeof found?.currency === 'number') return found.currency;
	throw notSetUp('no currency of the company');
}

/** When an invoice is due: on its own day, else by the customer's terms, else after so many days. */
function dueIn(
	{ options, timeZone }: Context,
	values: Values,
	{ date, party }: { date: string; party: Values }
): Values {
	const own = dayIn(values.dueDate, 'Due date', timeZone);
	const { customer_payment_term: term } = party;
	if (own === null && typeof term === 'number') return { payment_term: term, payment_term_date: null };
	const late = daysAfter(date, Number(options.dueInDays ?? DAYS_TO_PAY));
	return { payment_term: null, payment_term_date: asDate(own ?? late) };
}

async function journalFor(context: Context): Promise<number> {
	const where = [['type', '=', 'revenue']];
	const [journal] = await find(context, 'account.journal', { where, fields: ['name'], limit: 1 });
	if (typeof journal?.id === 'number') return journal.id;
	throw notSetUp('no journal for sales');
}

/** A sales invoice as Tryton takes it, with its lines apart. Throws `ConnectorError`. */
export async function asInvoice(
	context: Context,
	values: Values,
	key: string
): Promise<{ readonly body: Values; readonly lines: Values[] }> {
	const company = Number((await companyOf(context)).company);
	const date = dayIn(values.date, 'Invoice date', context.timeZone) ?? dayOf(context.now(), context.timeZone);
	const currency = await currencyFor(context, values, company);
	const party = await customerFor(context, values);
	const id = Number(party.id);
	const invoiced = { party: id, company, currency, reference: referenceOf(key) };
	const lines = await asLines(context, values, invoiced);
	const { account } = await workedOut(context, 'account.invoice', { party: id, type: 'out', company }, ['account']);
	if (typeof account !== 'number') throw notSetUp('no account for what customers owe');
	const [address] = addressesOf(party);
	return {
		body: {
			company,
			currency,
			party: id,
			invoice_address: address?.id ?? null,
			account,
			journal: await journalFor(context),
			invoice_date: asDate(date),
			...dueIn(context, values, { date, party }),
			reference: wordsIn(values.reference, 'Reference')
		},
		lines
	};
}
