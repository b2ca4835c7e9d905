import { defineSource } from '../contract.ts';
import { changedSince } from './changed-since.ts';
import { check } from './check.ts';
import manifest from './manifest.ts';
import { listedCustomer, listedInvoice } from './shapes.ts';

export default defineSource(manifest, {
	check,
	streams: {
		invoices: changedSince({
			address: '/invoices',
			list: 'Invoices',
			key: 'DocumentNumber',
			sortedBy: 'documentnumber',
			shape: listedInvoice
		}),
		customers: changedSince({
			address: '/customers',
			list: 'Customers',
			key: 'CustomerNumber',
			sortedBy: 'customernumber',
			shape: listedCustomer
		})
	}
});
