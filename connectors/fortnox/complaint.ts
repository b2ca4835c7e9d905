import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value } from '#lib/domain/mapping/values.ts';
import type { Complaint } from '../rest/vendor.ts';

/** By what Fortnox's sentences speak of, in Swedish or English, the telling ones first. */
const ABOUT: readonly (readonly [RegExp, string])[] = [
	[/e-?post|e-?mail/i, 'E-mail'],
	[/organisationsnummer|personnummer/i, 'Organisation number'],
	[/kundnummer|customer ?number|\bkund(en)?\b/i, 'Customer number'],
	[/fakturanummer|invoice ?number|\bfaktura(n)?\b/i, 'Invoice number'],
	[/land(s)?kod|country/i, 'Country'],
	[/valuta|currency/i, 'Currency'],
	[/moms|vat/i, 'VAT in per cent'],
	[/konto|account/i, 'Account of the sales'],
	[/belopp|amount/i, 'Amount'],
	[/förfallodatum|due ?date/i, 'Due date'],
	[/datum|date/i, 'Invoice date'],
	[/namn|name/i, 'Name']
];

const PLACES = ['ErrorInformation.message', 'ErrorInformation.Message', 'message'];

/** Fortnox has written its errors in capitals and in small letters over the years. */
export const complaint = (json: Value): Complaint | null => {
	const say = PLACES.map((place) => readPath(json, place)).find((text) => typeof text === 'string' && text !== '');
	if (typeof say !== 'string') return null;
	const [, field] = ABOUT.find(([words]) => words.test(say)) ?? [];
	return { say, ...(field !== undefined && { field }) };
};
