import type { Context, SourceRecord, SourceStream } from '../contract.ts';
import { listOf, textOf, timeOfMoment } from '../rest/read.ts';
import { changedStream } from './changed-streams.ts';
import { fromRefund } from './refund-shape.ts';
import { askShop } from './shop.ts';

/** How many orders are looked through for samples. */
const LOOKED_THROUGH = 100;

const byTime = (one: SourceRecord, other: SourceRecord): number => (one.occurredAt ?? 0) - (other.occurredAt ?? 0);

/** The refunds of one order, oldest first. */
async function refundsOf(context: Context, { values: order }: SourceRecord): Promise<SourceRecord[]> {
	if (listOf(order.refunds).length === 0) return [];
	const { json } = await askShop(context, {
		method: 'GET',
		address: `/orders/${String(order.id)}/refunds`,
		parameters: { per_page: 100 },
		about: 'refund'
	});
	return listOf(json)
		.map((refund): SourceRecord => {
			const occurredAt = timeOfMoment(refund.date_created_gmt);
			return {
				key: textOf(refund.id) ?? '',
				values: fromRefund(refund, order),
				...(occurredAt !== null && { occurredAt })
			};
		})
		.toSorted(byTime);
}

async function refundsOfAll(context: Context, orders: readonly SourceRecord[]): Promise<SourceRecord[]> {
	const found: SourceRecord[] = [];
	for (const order of orders) found.push(...(await refundsOf(context, order)));
	return found;
}

/** A list of all refunds is only in newer shops; every shop lists orders that have changed, and a refund changes its order. */
export function refundStream(): SourceStream {
	const orders = changedStream('/orders');
	return {
		now: (context) => orders.now(context),
		latest: async (context, count) => {
			const found = await refundsOfAll(context, await orders.latest(context, LOOKED_THROUGH));
			return found.toSorted(byTime).slice(-count).toReversed();
		},
		async *read(context, cursor, since) {
			for await (const page of orders.read(context, cursor, since)) {
				yield { ...page, records: await refundsOfAll(context, page.records) };
			}
		}
	};
}
