import { isFilled, isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { daysAfter } from '../accounting/day.ts';
import type { Context } from '../contract.ts';
import type { FoundInvoice } from './find-invoice.ts';
import { sentPrice } from './invoice-lines.ts';

const firstOf = (value: Value | undefined): Values =>
	(Array.isArray(value) ? value.filter(isObject)[0] : undefined) ?? {};

const customerOf = ({ kind, row }: FoundInvoice): Values => {
	if (kind === 'draft') return firstOf(row.customers);
	return isObject(row.customer) ? row.customer : {};
};

const dueDateOf = ({ kind, row }: FoundInvoice): Value => {
	const { issueDate, daysUntilDueDate, dueDate = null } = row;
	if (kind === 'invoice') return dueDate;
	return typeof issueDate === 'string' && typeof daysUntilDueDate === 'number'
		? daysAfter(issueDate, daysUntilDueDate)
		: null;
};

/** An invoice as it was sent: with one line, that line's parts are fields of its own. */
export function asItWasSent(found: FoundInvoice, { options }: Context): Values {
	const { row } = found;
	const customer = customerOf(found);
	const line = Array.isArray(row.lines) && row.lines.length === 1 ? firstOf(row.lines) : undefined;
	const values: Record<string, Value | undefined> = {
		customer: customer.name,
		email: customer.email,
		reference: row.orderReference,
		date: row.issueDate,
		dueDate: dueDateOf(found),
		currency: row.currency,
		description: line?.description,
		quantity: line?.quantity,
		price: line && sentPrice(line, options)
	};
	return Object.fromEntries(
		Object.entries(values).flatMap(([name, value]) => (isFilled(value) ? [[name, value]] : []))
	);
}
