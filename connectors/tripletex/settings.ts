import { dueInDaysOption, pricesOption } from '../accounting/options.ts';
import type { SettingField } from '../contract.ts';
import { addressSetting } from '../rest/address-setting.ts';

/** How a business lets us into its Tripletex. */
export const settings = [
	{
		name: 'consumerToken',
		label: 'Consumer token',
		help: 'Tripletex gives it to whoever registers an integration with them, and it is the same for all companies that use it. Without it, the employee token is taken for a session token that somebody else keeps fresh.',
		kind: 'password',
		secret: true
	},
	{
		name: 'token',
		label: 'Employee token',
		help: 'Made in Tripletex by an employee for this integration, among the API access of that employee. Give it customers, orders, invoices and payments, and nothing else.',
		kind: 'password',
		required: true,
		secret: true
	},
	{
		name: 'client',
		label: 'Client',
		help: 'For accountants only: the id of the client whose books are meant. Left empty, the employee’s own company.',
		kind: 'text',
		advanced: true
	},
	addressSetting('Tripletex', 'https://tripletex.no/v2')
] as const satisfies readonly SettingField[];

/** What is asked about the invoices that are made. */
export const invoiceOptions = [
	{
		name: 'status',
		label: 'What is made at first',
		help: 'An order can be looked at, changed and invoiced in Tripletex. An invoice counts in the books and cannot be changed.',
		kind: 'choice',
		choices: [
			{ value: 'order', label: 'An order that a person invoices' },
			{ value: 'invoice', label: 'The invoice' },
			{ value: 'sent', label: 'The invoice, sent by Tripletex' }
		],
		default: 'order'
	},
	pricesOption(),
	{
		name: 'vat',
		label: 'VAT',
		help: 'Used for lines that do not say their own. Left empty, the usual 25 per cent.',
		kind: 'choice',
		live: true
	},
	dueInDaysOption
] as const satisfies readonly SettingField[];
