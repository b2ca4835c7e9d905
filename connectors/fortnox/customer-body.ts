import { isFilled, type Values } from '#lib/domain/mapping/values.ts';
import { quoted } from '#lib/domain/mapping/text.ts';
import { wordsIn } from '../accounting/figures.ts';
import { ConnectorError } from '../connector-error.ts';

const NAMES = {
	name: 'Name',
	customerNumber: 'CustomerNumber',
	email: 'Email',
	phone: 'Phone1',
	street: 'Address1',
	postcode: 'ZipCode',
	city: 'City',
	number: 'OrganisationNumber'
} as const;

const countryCode = (values: Values): string | null => {
	const code = wordsIn(values.country, 'Country')?.trim().toUpperCase() ?? '';
	if (code === '' || /^[A-Z]{2}$/.test(code)) return code || null;
	throw new ConnectorError('refused', {
		say: `“Country” of this customer is ${quoted(code)}, and Fortnox wants its two letters, such as SE. Correct it and send it again, or let the page of the fields turn names into letters.`
	});
};

/** A customer as Fortnox takes it; an empty field empties nothing. Throws `ConnectorError` (refused). */
export const asCustomer = (values: Values): Values => {
	const plain = Object.entries(NAMES).flatMap(([ours, theirs]) =>
		isFilled(values[ours]) ? [[theirs, wordsIn(values[ours], ours)] as const] : []
	);
	const code = countryCode(values);
	return { ...Object.fromEntries(plain), ...(code !== null && { CountryCode: code }) };
};
