import { customerFields, invoiceFields, paymentFields } from '../accounting/fields.ts';
import { NO_PARCEL } from '../accounting/no-parcel.ts';
import { dueInDaysOption, existingCustomer, pricesOption } from '../accounting/options.ts';
import type { Manifest } from '../contract.ts';
import { addressSetting } from '../rest/address-setting.ts';
import { signInSettings } from './sign-in-settings.ts';
import { customerStream, invoiceStream } from './streams-manifest.ts';

const { name, email, phone, street, postcode, city, country, number } = customerFields;

const customerNumber = {
	name: 'customerNumber',
	label: 'Customer number',
	kind: 'text',
	help: 'Left empty, Fortnox gives the next number of its own.',
	alsoCalled: ['customer no', 'kundnummer', 'kundenummer', 'kundenr', 'kundennummer']
} as const;

const manifest = {
	id: 'fortnox',
	name: 'Fortnox',
	summary: 'Fortnox’s accounts: customers, sales invoices and payments, for businesses that keep their books there.',
	categories: ['accounting', 'invoicing'],
	grant: {
		authorizeUrl: 'authorizeUrl',
		tokenUrl: 'tokenUrl',
		scopes: ['companyinformation', 'customer', 'invoice', 'payment'],
		parameters: { access_type: 'offline' },
		keepsDays: 45,
		withdrawal: { at: '/oauth-v1/revoke', byHand: 'in Fortnox under Manage users, among the integrations' }
	},
	settings: [...signInSettings, addressSetting('Fortnox', 'https://api.fortnox.se')],
	streams: { invoices: invoiceStream, customers: customerStream },
	actions: {
		customer: {
			label: 'Make a customer',
			record: { one: 'customer', many: 'customers' },
			fields: [
				name,
				customerNumber,
				email,
				phone,
				street,
				postcode,
				city,
				{ ...country, help: 'Two letters, such as SE or NO. The page of the fields can turn a name into them.' },
				number
			],
			options: [
				existingCustomer('one in Fortnox has the same customer number, the same e-mail address or the same name')
			],
			once: 'look-up',
			readsBack: true
		},
		invoice: {
			label: 'Make a sales invoice',
			record: { one: 'invoice', many: 'invoices' },
			fields: [
				invoiceFields.customer,
				customerNumber,
				invoiceFields.email,
				{ ...invoiceFields.reference, help: 'Stands on the invoice as the customer’s order number.' },
				invoiceFields.date,
				invoiceFields.dueDate,
				invoiceFields.currency,
				invoiceFields.description,
				invoiceFields.quantity,
				invoiceFields.price,
				invoiceFields.lines
			],
			options: [
				{
					name: 'status',
					label: 'What the invoice is at first',
					help: 'One that is not booked can be looked at and changed in Fortnox. A booked invoice counts in the books and cannot be changed.',
					kind: 'choice',
					choices: [
						{ value: 'open', label: 'Not booked yet' },
						{ value: 'booked', label: 'Booked' }
					],
					default: 'open'
				},
				pricesOption(),
				{
					name: 'vat',
					label: 'VAT in per cent',
					help: 'Such as 25, 12 or 6. Left empty, the one of the article or of the account.',
					kind: 'number',
					minimum: 0,
					maximum: 100
				},
				{
					name: 'account',
					label: 'Account of the sales',
					help: 'Four digits, such as 3001. Left empty, the one that Fortnox has as its default.',
					kind: 'number',
					minimum: 1000,
					maximum: 9999
				},
				{
					...dueInDaysOption,
					help: 'Used where a record has no due date of its own. Left empty, as Fortnox has it for the customer.'
				}
			],
			once: 'look-up',
			readsBack: true,
			noParcel: NO_PARCEL
		},
		payment: {
			label: 'Enter a payment of an invoice',
			record: { one: 'payment', many: 'payments' },
			fields: [paymentFields.invoice, paymentFields.amount, paymentFields.date],
			options: [
				{
					name: 'account',
					label: 'Account that the money came to',
					help: 'Four digits, such as 1930 for the bank. Left empty, the one that Fortnox has as its default.',
					kind: 'number',
					minimum: 1000,
					maximum: 9999
				},
				{
					name: 'book',
					label: 'Book the payment at once',
					help: 'A payment that is not booked waits in Fortnox for a person, and its invoice stays open.',
					kind: 'yes-no',
					default: false
				}
			],
			once: 'look-up',
			readsBack: true,
			noParcel: NO_PARCEL,
			updates: false
		}
	}
} as const satisfies Manifest;

export default manifest;
