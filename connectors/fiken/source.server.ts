import { defineSource } from '../contract.ts';
import { check } from './check.ts';
import { fromContact } from './contact-shape.ts';
import { fromInvoice } from './invoice-shape.ts';
import { fikenList } from './lists.ts';
import manifest from './manifest.ts';

export default defineSource(manifest, {
	check,
	streams: {
		invoices: fikenList({ address: '/invoices', key: 'invoiceId', shape: fromInvoice }),
		contacts: fikenList({ address: '/contacts', key: 'contactId', shape: fromContact })
	}
});
