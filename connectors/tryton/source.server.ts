import { defineSource } from '../contract.ts';
import { check } from './check.ts';
import { fromInvoice, INVOICE_FIELDS } from './invoice-shape.ts';
import { trytonList } from './lists.ts';
import manifest from './manifest.ts';
import { fromParty, PARTY_FIELDS } from './party-shape.ts';

export default defineSource(manifest, {
	check,
	streams: {
		invoices: trytonList({
			model: 'account.invoice',
			where: [['type', '=', 'out']],
			fields: INVOICE_FIELDS,
			shape: fromInvoice
		}),
		contacts: trytonList({
			model: 'party.party',
			where: [],
			fields: PARTY_FIELDS,
			parts: ['addresses', 'contact_mechanisms', 'identifiers'],
			shape: fromParty
		})
	}
});
