import { customerFields, invoiceFields, paymentFields } from '../accounting/fields.ts';
import { NO_PARCEL } from '../accounting/no-parcel.ts';
import { existingCustomer } from '../accounting/options.ts';
import type { Manifest } from '../contract.ts';
import { invoiceOptions, settings } from './settings.ts';
import { customerStream, invoiceStream } from './streams-manifest.ts';

const { name, email, phone, street, postcode, city, country, number } = customerFields;

const manifest = {
	id: 'tripletex',
	name: 'Tripletex',
	summary:
		'Tripletex’s accounts: customers, orders, invoices and payments, for Norwegian businesses that keep their books there.',
	categories: ['accounting', 'invoicing'],
	settings,
	streams: { invoices: invoiceStream, customers: customerStream },
	actions: {
		customer: {
			label: 'Make a customer',
			record: { one: 'customer', many: 'customers' },
			fields: [
				name,
				email,
				phone,
				street,
				postcode,
				city,
				{ ...country, help: 'Two letters, such as NO or SE. The page of the fields can turn a name into them.' },
				number
			],
			options: [existingCustomer('one in Tripletex has the same e-mail address or the same name')],
			once: 'look-up',
			readsBack: true
		},
		invoice: {
			label: 'Make a sales invoice',
			record: { one: 'invoice', many: 'invoices' },
			fields: [
				invoiceFields.customer,
				invoiceFields.email,
				{ ...invoiceFields.reference, help: 'Stands on the invoice, such as the order’s number in the shop.' },
				invoiceFields.date,
				invoiceFields.dueDate,
				invoiceFields.currency,
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
			fields: [paymentFields.invoice, { ...paymentFields.amount, help: 'In kroner.' }, paymentFields.date],
			options: [
				{
					name: 'paymentType',
					label: 'How it was paid',
					help: 'The way of payment says which account the money came to. Left empty, the first one in Tripletex.',
					kind: 'choice',
					live: true
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
