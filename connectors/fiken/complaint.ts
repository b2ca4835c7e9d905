import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value } from '#lib/domain/mapping/values.ts';
import type { Complaint } from '../rest/vendor.ts';

/** By what Fiken's sentences speak of, the telling ones first. */
const ABOUT: readonly (readonly [RegExp, string])[] = [
	[/e-?mail/i, 'E-mail'],
	[/phone/i, 'Phone'],
	[/organi[sz]ation ?number/i, 'Organisation number'],
	[/country/i, 'Country'],
	[/bank ?account/i, 'Bank account on the invoice'],
	[/income ?account/i, 'Account of the sales'],
	[/vat/i, 'VAT'],
	[/currency/i, 'Currency'],
	[/due ?date/i, 'Due date'],
	[/issue ?date/i, 'Invoice date'],
	[/description/i, 'What is sold'],
	[/quantity/i, 'How many'],
	[/price|net\b|gross/i, 'Price for one'],
	[/amount/i, 'Amount'],
	[/\bname/i, 'Name']
];

const PLACES = ['message', 'error_description', '0.message', 'errors.0.message'];

/** Fiken says no in an object, or in a list of them. */
export const complaint = (json: Value): Complaint | null => {
	const say = PLACES.map((place) => readPath(json, place)).find((text) => typeof text === 'string' && text !== '');
	if (typeof say !== 'string') return null;
	const [, field] = ABOUT.find(([words]) => words.test(say)) ?? [];
	return { say, ...(field !== undefined && { field }) };
};
