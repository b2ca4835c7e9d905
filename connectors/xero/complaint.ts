import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value } from '#lib/domain/mapping/values.ts';
import type { Complaint } from '../rest/vendor.ts';

/** By what Xero's sentences speak of, the telling ones first. */
const ABOUT: readonly (readonly [RegExp, string])[] = [
	[/email/i, 'E-mail'],
	[/contact name|contact must|contact/i, 'Name'],
	[/invoice # |invoice number/i, 'Invoice number'],
	[/account code|account/i, 'Account of the sales'],
	[/tax ?type|tax rate/i, 'VAT code'],
	[/due date/i, 'Due date'],
	[/currency/i, 'Currency'],
	[/payment amount|amount/i, 'Amount'],
	[/date/i, 'Date']
];

/** A validation exception says in its elements what is wrong, and outside them only that something is. */
export const complaint = (json: Value): Complaint | null => {
	const inside = readPath(json, 'Elements.0.ValidationErrors.0.Message');
	const say = typeof inside === 'string' ? inside : (readPath(json, 'Detail') ?? readPath(json, 'Message'));
	if (typeof say !== 'string' || say === '') return null;
	const [, field] = ABOUT.find(([words]) => words.test(say)) ?? [];
	return { say, ...(field !== undefined && inside !== undefined && { field }) };
};
