import { customerFields, invoiceFields, paymentFields } from '../accounting/fields.ts';
import { NO_PARCEL } from '../accounting/no-parcel.ts';
import { dueInDaysOption, existingCustomer } from '../accounting/options.ts';
import type { Manifest } from '../contract.ts';
import { addressSetting } from '../rest/address-setting.ts';
import { signInSettings } from './sign-in-settings.ts';
import { contactStream, invoiceStream } from './streams-manifest.ts';

const { name, email, phone, street, postcode, city, country, number } = customerFields;
const { lines, price, ...invoice } = invoiceFields;

const manifest = {
	id: 'xero',
	name: 'Xero',
	summary: 'Xero’s accounts: customers, sales invoices and payments, for businesses that keep their books there.',
	categories: ['accounting', 'invoicing'],
	grant: {
		authorizeUrl: 'authorizeUrl',
		tokenUrl: 'tokenUrl',
		scopes: ['offline_access', 'accounting.contacts', 'accounting.invoices', 'accounting.payments'],
		keepsDays: 60,
		withdrawal: { at: 'discovered', endsAll: true, byHand: 'in Xero under Settings, Connected apps' }
	},
	settings: [...signInSettings, addressSetting('Xero', 'https://api.xero.com/api.xro/2.0')],
	streams: { invoices: invoiceStream, contacts: contactStream },
	actions: {
		customer: {
			label: 'Make a customer',
			record: { one: 'customer', many: 'customers' },
			fields: [
				name,
				{
					name: 'firstName',
					label: 'First name',
					kind: 'text',
					alsoCalled: ['given name', 'fornavn', 'förnamn', 'vorname']
				},
				{
					name: 'lastName',
					label: 'Last name',
					kind: 'text',
					alsoCalled: ['family name', 'surname', 'etternavn', 'efternamn', 'efternavn', 'nachname']
				},
				email,
				phone,
				street,
				postcode,
				city,
				country,
				number
			],
			options: [existingCustomer('a contact in Xero has the same e-mail address or the same name')],
			once: 'look-up',
			readsBack: true,
			noParcel: NO_PARCEL
		},
		invoice: {
			label: 'Make a sales invoice',
			record: { one: 'invoice', many: 'invoices' },
			fields: [
				invoice.customer,
				invoice.email,
				{
					name: 'number',
					label: 'Invoice number',
					kind: 'text',
					help: 'Left empty, Xero gives the next number of its own.',
					alsoCalled: ['invoice no', 'fakturanummer', 'fakturanr', 'rechnungsnummer']
				},
				invoice.reference,
				invoice.date,
				invoice.dueDate,
				invoice.currency,
				invoice.description,
				invoice.quantity,
				price,
				lines
			],
			options: [
				{
					name: 'status',
					label: 'What the invoice is at first',
					help: 'A draft can be looked at and changed in Xero. An approved invoice counts in the books and cannot be changed by us.',
					kind: 'choice',
					choices: [
						{ value: 'DRAFT', label: 'A draft' },
						{ value: 'AUTHORISED', label: 'Approved' }
					],
					default: 'DRAFT'
				},
				{
					name: 'prices',
					label: 'Are the prices with VAT',
					help: 'As they come from the web shop or the form. Xero works out the VAT by the rate of the account or of the VAT code.',
					kind: 'choice',
					choices: [
						{ value: 'Inclusive', label: 'With VAT', vat: 'with' },
						{ value: 'Exclusive', label: 'Without VAT', vat: 'without' },
						{ value: 'NoTax', label: 'No VAT at all' }
					],
					default: 'Inclusive'
				},
				{
					name: 'account',
					label: 'Account of the sales',
					help: 'Its code in Xero under Accounting, Chart of accounts; 200 is usual. An approved invoice needs one.',
					kind: 'text',
					default: '200'
				},
				{
					name: 'vat',
					label: 'VAT code',
					help: 'Left empty, the one of the account. Otherwise the name that Xero’s API has for the rate, such as OUTPUT2.',
					kind: 'text'
				},
				dueInDaysOption
			],
			once: 'look-up',
			readsBack: true,
			noParcel: NO_PARCEL
		},
		payment: {
			label: 'Enter a payment of an invoice',
			record: { one: 'payment', many: 'payments' },
			fields: [
				paymentFields.invoice,
				paymentFields.amount,
				paymentFields.date,
				{
					name: 'reference',
					label: 'Reference',
					kind: 'text',
					help: 'What the payment is found by later. Use one that no other payment has; left empty, we make one.',
					alsoCalled: [
						'transaction',
						'transaction id',
						'payment id',
						'transaksjon',
						'referanse',
						'referens',
						'referenz'
					]
				}
			],
			options: [
				{
					name: 'account',
					label: 'Account that the money came to',
					help: 'The code of a bank account in Xero under Accounting, Chart of accounts, or of an account that payments are allowed to.',
					kind: 'text',
					required: true
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
