import { dueInDaysOption, pricesOption } from '../accounting/options.ts';
import type { SettingField } from '../contract.ts';

/** How a business lets us into its Tryton. */
export const settings = [
	{
		name: 'baseUrl',
		label: 'Address of Tryton, with the database',
		help: 'The address that you open Tryton at, and behind a slash the name of the database that you choose when you sign in.',
		kind: 'url',
		required: true,
		placeholder: 'https://tryton.yourshop.com/books'
	},
	{
		name: 'user',
		label: 'User name',
		help: 'A user of its own is best: Administration, Users in Tryton. Give it your company and the group Account, and nothing else.',
		kind: 'text',
		required: true,
		default: 'admin'
	},
	{
		name: 'token',
		label: 'Password',
		help: 'The password of this user. A second factor cannot be used here.',
		kind: 'password',
		secret: true,
		required: true
	}
] as const satisfies readonly SettingField[];

/** What is asked about the invoices that are made. */
export const invoiceOptions = [
	{
		name: 'status',
		label: 'What is made at first',
		help: 'A draft can be looked at, changed and posted in Tryton. A posted invoice has a number, counts in the books and cannot be changed.',
		kind: 'choice',
		choices: [
			{ value: 'draft', label: 'A draft that a person posts' },
			{ value: 'posted', label: 'The posted invoice' }
		],
		default: 'draft'
	},
	pricesOption(' Tryton keeps prices without VAT; they are worked out to four decimals.'),
	{
		name: 'vat',
		label: 'VAT',
		help: 'Used for lines that do not say their own. Left empty, what the product or else the income account has in Tryton.',
		kind: 'choice',
		live: true
	},
	{
		name: 'account',
		label: 'Income account',
		help: 'Used for lines without a product of Tryton. Left empty, the usual one of the books.',
		kind: 'choice',
		live: true
	},
	{
		...dueInDaysOption,
		help: 'Used where neither the record has a due date nor the customer a payment term in Tryton.'
	}
] as const satisfies readonly SettingField[];
