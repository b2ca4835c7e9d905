import { defineSource } from '../contract.ts';
import { check } from './check.ts';
import { createdStream } from './created-stream.ts';
import { lists } from './lists.ts';
import manifest from './manifest.ts';

export default defineSource(manifest, {
	check,
	streams: {
		charges: createdStream(lists.charges),
		payouts: createdStream(lists.payouts),
		refunds: createdStream(lists.refunds),
		invoices: createdStream(lists.invoices),
		customers: createdStream(lists.customers)
	}
});
