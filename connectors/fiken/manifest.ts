import { customerFields, invoiceFields, paymentFields } from '../accounting/fields.ts';
import { NO_PARCEL } from '../accounting/no-parcel.ts';
import { existingCustomer } from '../accounting/options.ts';
import type { Manifest } from '../contract.ts';
import { addressSetting } from '../rest/address-setting.ts';
import { bankAccountOption, invoiceOptions } from './invoice-options.ts';
import { contactStream, invoiceStream } from './streams-manifest.ts';

const { name, email, phone, street, postcode, city, country, number } = customerFields;

const manifest = {
	id: 'fiken',
	name: 'Fiken',
	summary:
		'Fiken’s accounts: customers, sales invoices and payments, for Norwegian businesses that keep their books there.',
	categories: ['accounting', 'invoicing'],
	settings: [
		{
			name: 'token',
			label: 'Personal API key',
			help: 'Made in Fiken in your own profile, under API. The company needs the API too: its owner orders it in Fiken in the settings of the company, and Fiken charges for it by the month. The key may do what you may do, so let somebody make it who needs no more than invoices and contacts.',
			kind: 'password',
			required: true,
			secret: true
		},
		{
			name: 'company',
			label: 'Company',
			help: 'The name of the company, where you have several in Fiken. Left empty, the only one.',
			kind: 'text'
		},
		addressSetting('Fiken', 'https://api.fiken.no/api/v2')
	],
	streams: { invoices: invoiceStream, contacts: contactStream },
	actions: {
		customer: {
			label: 'Make a customer',
			record: { one: 'customer', many: 'customers' },
			fields: [
				name,
				email,
				{ ...phone, help: 'At most 20 characters.' },
				street,
				postcode,
				city,
				{ ...country, help: 'Left empty, Norway.' },
				number
			],
			options: [existingCustomer('one in Fiken has the same e-mail address or the same name')],
			once: 'look-up',
			readsBack: true
		},
		invoice: {
			label: 'Make a sales invoice',
			record: { one: 'invoice', many: 'invoices' },
			fields: [
				invoiceFields.customer,
				invoiceFields.email,
				invoiceFields.reference,
				invoiceFields.date,
				invoiceFields.dueDate,
				{ ...invoiceFields.currency, help: 'Three letters, such as EUR. Left empty, NOK.' },
				invoiceFields.description,
				invoiceFields.quantity,
				invoiceFields.price,
				invoiceFields.lines
			],
			options: invoiceOptions,
			once: 'look-up',
			readsBack: true,
			noParcel: NO_PARCEL
		},
		payment: {
			label: 'Enter a payment of an invoice',
			record: { one: 'payment', many: 'payments' },
			fields: [paymentFields.invoice, paymentFields.amount, paymentFields.date],
			options: [
				{ ...bankAccountOption, help: 'The account that the money came to. Left empty, the first one in Fiken.' }
			],
			once: 'look-up',
			readsBack: true,
			noParcel: NO_PARCEL,
			updates: false
		}
	}
} as const satisfies Manifest;

export default manifest;
