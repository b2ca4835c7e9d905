import type { Values } from '#lib/domain/mapping/values.ts';
import { dayIn, dayOf, daysAfter } from '../accounting/day.ts';
import { wordsIn } from '../accounting/figures.ts';
import { linesIn, type InvoiceLine } from '../accounting/lines.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { contactLike } from './find-contact.ts';
import type { InvoiceNames } from './find-invoice.ts';

const asLine = (
	{ description, quantity, price, article, account, vat }: InvoiceLine,
	options: Context['options']
): Values => {
	const accountCode = account ?? String(options.account ?? '');
	const taxType = vat ?? String(options.vat ?? '');
	return {
		Description: description,
		Quantity: quantity,
		UnitAmount: price,
		...(article !== null && { ItemCode: article }),
		...(accountCode !== '' && { AccountCode: accountCode }),
		...(taxType !== '' && { TaxType: taxType })
	};
};

/** The contact by its id where it is there, else by what Xero makes a new one from. */
async function contactFor(context: Context, values: Values): Promise<Values> {
	const name = wordsIn(values.customer, 'Customer');
	if (name === null) {
		throw new ConnectorError('refused', {
			say: 'This invoice has no customer, and Xero needs one. Fill it in and send it again, or choose another field for the customer.'
		});
	}
	const email = wordsIn(values.email, 'Customer’s e-mail');
	const like = await contactLike(context, { name, email });
	if (like) return { ContactID: like.ContactID ?? null };
	return { Name: name, ...(email !== null && { EmailAddress: email }) };
}

/** A sales invoice as Xero takes it. Throws `ConnectorError` (refused) where a part of it cannot be read. */
export async function asInvoice(
	context: Context,
	values: Values,
	{ number, reference }: InvoiceNames
): Promise<Values> {
	const { options, timeZone } = context;
	const date = dayIn(values.date, 'Invoice date', timeZone) ?? dayOf(context.now(), timeZone);
	const dueDate = dayIn(values.dueDate, 'Due date', timeZone) ?? daysAfter(date, Number(options.dueInDays ?? 14));
	const currency = wordsIn(values.currency, 'Currency');
	const lines = linesIn(values, options.prices === 'Exclusive' ? 'without' : 'with').map((line) =>
		asLine(line, options)
	);
	return {
		Type: 'ACCREC',
		Contact: await contactFor(context, values),
		Date: date,
		DueDate: dueDate,
		LineAmountTypes: String(options.prices ?? 'Inclusive'),
		LineItems: lines,
		Reference: reference,
		Status: String(options.status ?? 'DRAFT'),
		...(number !== null && { InvoiceNumber: number }),
		...(currency !== null && { CurrencyCode: currency.toUpperCase() })
	};
}
