import { defineSource } from '../contract.ts';
import { check } from './check.ts';
import { byChange, byInvoiceDate, tripletexList } from './lists.ts';
import manifest from './manifest.ts';
import { CUSTOMER_FIELDS, fromCustomer, fromInvoice, INVOICE_FIELDS } from './shapes.ts';

export default defineSource(manifest, {
	check,
	streams: {
		invoices: tripletexList({
			address: '/invoice',
			fields: INVOICE_FIELDS,
			besides: byInvoiceDate,
			shape: fromInvoice
		}),
		customers: tripletexList({
			address: '/customer',
			fields: CUSTOMER_FIELDS,
			besides: byChange,
			shape: fromCustomer
		})
	}
});
