import type { Values } from '#lib/domain/mapping/values.ts';
import { dayIn, dayOf, daysAfter } from '../accounting/day.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { bankAccountOf } from './bank-accounts.ts';
import { makeCustomer } from './customer.ts';
import { contactLike } from './find-contact.ts';
import { asLines } from './invoice-lines.ts';

const DAY = 86_400_000;
const DAYS_TO_PAY = 14;

const daysBetween = (one: string, other: string): number =>
	Math.max(0, Math.round((Date.parse(other) - Date.parse(one)) / DAY));

/** The id of the customer, who is made where there is none of this e-mail address or name. */
async function customerFor(context: Context, values: Values): Promise<number | string> {
	const name = wordsIn(values.customer, 'Customer');
	const email = wordsIn(values.email, 'Customer’s e-mail');
	if (name === null) {
		throw new ConnectorError('refused', {
			say: 'This invoice has no customer, and Fiken needs one. Fill it in and send it again, or choose another field for the customer.'
		});
	}
	const found = await contactLike(context, { name, email });
	const id = found?.contactId ?? (await makeCustomer(context, { name, email }));
	return Number.isNaN(Number(id)) ? String(id) : Number(id);
}

const common = async (context: Context, values: Values): Promise<{ body: Values; date: string; dueDate: string }> => {
	const { options, timeZone } = context;
	const lines = asLines(values, options);
	const date = dayIn(values.date, 'Invoice date', timeZone) ?? dayOf(context.now(), timeZone);
	const late = daysAfter(date, Number(options.dueInDays ?? DAYS_TO_PAY));
	const dueDate = dayIn(values.dueDate, 'Due date', timeZone) ?? late;
	const currency = wordsIn(values.currency, 'Currency');
	const customerId = await customerFor(context, values);
	const body = { customerId, issueDate: date, lines, ...(currency !== null && { currency: currency.toUpperCase() }) };
	return { body, date, dueDate };
};

/** A draft of an invoice as Fiken takes it. Throws `ConnectorError` (refused) where a part of it cannot be read. */
export async function asDraft(context: Context, values: Values, uuid: string): Promise<Values> {
	const { body, date, dueDate } = await common(context, values);
	const reference = wordsIn(values.reference, 'Reference');
	return {
		...body,
		...(reference !== null && { orderReference: reference }),
		type: 'invoice',
		uuid,
		daysUntilDueDate: daysBetween(date, dueDate)
	};
}

/** An invoice that counts in the books; `reference` is what it is found by again. Throws as {@link asDraft}. */
export async function asInvoice(context: Context, values: Values, uuid: string, reference: string): Promise<Values> {
	const { body, dueDate } = await common(context, values);
	const bankAccountCode = await bankAccountOf(context);
	return { ...body, orderReference: reference, uuid, dueDate, bankAccountCode, cash: false };
}
