import { dueInDaysOption, pricesOption } from '../accounting/options.ts';
import type { SettingField } from '../contract.ts';

export const bankAccountOption = {
	name: 'bankAccount',
	label: 'Bank account',
	help: 'The account that the customer pays to. Left empty, the first one in Fiken.',
	kind: 'choice',
	live: true
} as const satisfies SettingField;

/** What is asked about the invoices that are made. */
export const invoiceOptions = [
	{
		name: 'status',
		label: 'What the invoice is at first',
		help: 'A draft can be looked at and changed in Fiken. An approved invoice has a number, counts in the books and cannot be changed.',
		kind: 'choice',
		choices: [
			{ value: 'draft', label: 'A draft' },
			{ value: 'approved', label: 'Approved' },
			{ value: 'sent', label: 'Approved, and sent by Fiken' }
		],
		default: 'draft'
	},
	pricesOption(' Fiken keeps prices without VAT in whole øre, so a sum may differ by some øre.'),
	{
		name: 'vat',
		label: 'VAT',
		help: 'Used for lines that do not say their own.',
		kind: 'choice',
		choices: [
			{ value: 'HIGH', label: '25 per cent' },
			{ value: 'MEDIUM', label: '15 per cent, as for food' },
			{ value: 'LOW', label: '12 per cent, as for travel' },
			{ value: 'EXEMPT', label: 'Exempt, but part of the VAT return (fritatt)' },
			{ value: 'OUTSIDE', label: 'Outside the VAT law (unntatt)' },
			{ value: 'NONE', label: 'No VAT' }
		],
		default: 'HIGH'
	},
	{
		name: 'account',
		label: 'Account of the sales',
		help: 'Four digits, such as 3000 for sales with 25 per cent VAT. It has to fit the VAT.',
		kind: 'text',
		default: '3000'
	},
	{ ...bankAccountOption, help: `${bankAccountOption.help} A draft gets its account in Fiken.` },
	dueInDaysOption
] as const satisfies readonly SettingField[];
