import type { Values } from '#lib/domain/mapping/values.ts';
import { defineSource, type SourceRecord } from '../contract.ts';
import { vendorStream } from '../rest/stream.ts';
import { streamAtSite } from '../wordpress-site/at-site.ts';
import { timeOfMoment } from '../rest/read.ts';
import { changedStream, eachOf } from './changed-streams.ts';
import { check } from './check.ts';
import { fromCustomer } from './customer-shape.ts';
import manifest from './manifest.ts';
import { fromOrder, isOrder } from './order-shape.ts';
import { fromProduct } from './product-shape.ts';
import { refundStream } from './refunds.ts';
import { ROUTE, shop, woocommerce } from './shop.ts';

const shapedBy =
	(shape: (values: Values) => Values) =>
	(record: SourceRecord): SourceRecord => ({ ...record, values: shape(record.values) });

export default defineSource(manifest, {
	check,
	streams: {
		orders: eachOf(changedStream('/orders'), (record) => (isOrder(record.values) ? shapedBy(fromOrder)(record) : null)),
		refunds: refundStream(),
		products: eachOf(changedStream('/products'), shapedBy(fromProduct)),
		// Customers cannot be asked for by the moment of change, so new ones are read, by their number.
		customers: streamAtSite(
			shop,
			vendorStream(woocommerce, {
				path: `${ROUTE}/customers`,
				parameters: { orderby: 'id', order: 'asc' },
				key: 'id',
				paging: { kind: 'offset', parameter: 'offset', sizeParameter: 'per_page', size: 100 },
				newestFirst: { order: 'desc' },
				shape: fromCustomer,
				occurredAt: ({ date_created_gmt: created }) => timeOfMoment(created)
			})
		)
	}
});
