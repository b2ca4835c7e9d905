import { isFilled, type Values } from '#lib/domain/mapping/values.ts';
import { dayIn, dayOf, daysAfter } from '../accounting/day.ts';
import { figureIn, wordsIn } from '../accounting/figures.ts';
import { linesIn, type InvoiceLine } from '../accounting/lines.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { makeCustomer } from './customer.ts';
import { customerCalled } from './find-customer.ts';

const asRow = (line: InvoiceLine, { account, vat }: Context['options']): Values => {
	const accountNumber = line.account ?? account;
	const percent = line.vat ?? vat;
	return {
		Description: line.description,
		DeliveredQuantity: String(line.quantity),
		Price: line.price,
		...(line.article !== null && { ArticleNumber: line.article }),
		...(isFilled(accountNumber) && { AccountNumber: figureIn(accountNumber, 'Account of the sales') }),
		...(isFilled(percent) && { VAT: figureIn(percent, 'VAT in per cent') })
	};
};

/** The number of the customer, who is made where there is none of this number, e-mail address or name. */
async function customerFor(context: Context, values: Values): Promise<string> {
	const number = wordsIn(values.customerNumber, 'Customer number');
	const name = wordsIn(values.customer, 'Customer');
	const email = wordsIn(values.email, 'Customer’s e-mail');
	if (name === null) {
		throw new ConnectorError('refused', {
			say: 'This invoice has no customer, and Fortnox needs one. Fill it in and send it again, or choose another field for the customer.'
		});
	}
	const found = await customerCalled(context, { number, email, name });
	const customer = found ?? (await makeCustomer(context, { name, email, customerNumber: number }));
	return String(customer.CustomerNumber);
}

/** A sales invoice as Fortnox takes it. Throws `ConnectorError` (refused) where a part of it cannot be read. */
export async function asInvoice(context: Context, values: Values, key: string): Promise<Values> {
	const { options, timeZone } = context;
	const rows = linesIn(values, options.prices === 'without' ? 'without' : 'with').map((line) => asRow(line, options));
	const date = dayIn(values.date, 'Invoice date', timeZone) ?? dayOf(context.now(), timeZone);
	const late = options.dueInDays === undefined ? null : daysAfter(date, Number(options.dueInDays));
	const dueDate = dayIn(values.dueDate, 'Due date', timeZone) ?? late;
	const currency = wordsIn(values.currency, 'Currency');
	const reference = wordsIn(values.reference, 'Reference');
	return {
		CustomerNumber: await customerFor(context, values),
		InvoiceDate: date,
		...(dueDate !== null && { DueDate: dueDate }),
		...(currency !== null && { Currency: currency.toUpperCase() }),
		...(reference !== null && { YourOrderNumber: reference }),
		VATIncluded: options.prices !== 'without',
		ExternalInvoiceReference1: key,
		InvoiceRows: rows
	};
}
