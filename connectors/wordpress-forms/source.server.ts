import { defineSource } from '../contract.ts';
import { vendorStream } from '../rest/stream.ts';
import { streamAtSite } from '../wordpress-site/at-site.ts';
import { timeOfMoment } from '../rest/read.ts';
import { check } from './check.ts';
import manifest from './manifest.ts';
import { fromComment, fromEntry, fromUser } from './shapes.ts';
import { ROUTE, website, wordpress } from './site.ts';

const pages = { kind: 'page', parameter: 'page', sizeParameter: 'per_page', size: 100 } as const;

export default defineSource(manifest, {
	check,
	streams: {
		entries: streamAtSite(
			website,
			vendorStream(wordpress, {
				path: `${ROUTE}/feedback`,
				parameters: { context: 'edit', orderby: 'modified', order: 'asc' },
				key: 'id',
				changed: 'modified_gmt',
				since: { parameter: 'modified_after', format: 'iso', sorted: true },
				paging: pages,
				newestFirst: { order: 'desc' },
				shape: fromEntry
			})
		),
		users: streamAtSite(
			website,
			vendorStream(wordpress, {
				path: `${ROUTE}/users`,
				parameters: { context: 'edit', orderby: 'id', order: 'asc' },
				key: 'id',
				paging: { kind: 'offset', parameter: 'offset', sizeParameter: 'per_page', size: 100 },
				newestFirst: { order: 'desc' },
				shape: fromUser,
				occurredAt: ({ registered_date: registered }) => timeOfMoment(registered)
			})
		),
		comments: streamAtSite(
			website,
			vendorStream(wordpress, {
				path: `${ROUTE}/comments`,
				parameters: { context: 'edit', status: 'all', orderby: 'date_gmt', order: 'asc' },
				key: 'id',
				changed: 'date_gmt',
				since: { parameter: 'after', format: 'iso', sorted: true },
				paging: pages,
				newestFirst: { order: 'desc' },
				shape: fromComment
			})
		)
	}
});
