import { defineSource } from '../contract.ts';
import { vendorStream, type VendorStream } from '../rest/stream.ts';
import { check } from './check.ts';
import { fromContact } from './contact-shape.ts';
import { withIsoDates } from './dates.ts';
import { fromInvoice } from './invoice-shape.ts';
import manifest from './manifest.ts';
import { xero } from './vendor.ts';

const SINCE = 'If-Modified-Since';

/** Xero lists what has changed since a moment that stands in a header. */
const byChange = (path: string, parameters: Readonly<Record<string, string>>): Omit<VendorStream, 'key' | 'items'> => ({
	path,
	parameters: { ...parameters, order: 'UpdatedDateUTC ASC' },
	changed: 'UpdatedDateUTC',
	since: { parameter: SINCE, format: 'iso', sorted: true },
	paging: { kind: 'page', parameter: 'page', sizeParameter: 'pageSize', size: 100 },
	newestFirst: { order: 'UpdatedDateUTC DESC' },
	ask: ({ [SINCE]: since, ...asked }) => ({
		method: 'GET',
		address: path,
		parameters: asked,
		...(since !== undefined && { headers: { 'if-modified-since': String(since) } })
	}),
	reads: withIsoDates
});

export default defineSource(manifest, {
	check,
	streams: {
		invoices: vendorStream(xero, {
			...byChange('/Invoices', { where: 'Type=="ACCREC"' }),
			items: 'Invoices',
			key: 'InvoiceID',
			shape: fromInvoice
		}),
		contacts: vendorStream(xero, {
			...byChange('/Contacts', {}),
			items: 'Contacts',
			key: 'ContactID',
			shape: fromContact
		})
	}
});
