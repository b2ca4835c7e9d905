import { ConnectorError } from '../connector-error.ts';
import type { SourceRecord, SourceStream } from '../contract.ts';
import { vendorStream } from '../rest/stream.ts';
import { streamAtSite } from '../wordpress-site/at-site.ts';
import { ROUTE, shop, woocommerce } from './shop.ts';

const SINCE = 'modified_after';

/** WordPress takes a moment with a zone to the shop's own zone and compares it with GMT all the same; so it gets none. */
const inGmt = (since: string): string => since.replace(/(\.\d+)?Z$/, '');

const listed = (path: string, order: { readonly orderby: string; readonly sorted: boolean }) =>
	vendorStream(woocommerce, {
		path: `${ROUTE}${path}`,
		parameters: { dates_are_gmt: true, orderby: order.orderby, order: 'asc' },
		key: 'id',
		changed: 'date_modified_gmt',
		since: { parameter: SINCE, format: 'iso', sorted: order.sorted },
		paging: { kind: 'page', parameter: 'page', sizeParameter: 'per_page', size: 100 },
		newestFirst: { orderby: order.orderby, order: 'desc' },
		ask: ({ [SINCE]: since, ...asked }) => ({
			method: 'GET',
			address: `${ROUTE}${path}`,
			parameters: { ...asked, ...(since !== undefined && { [SINCE]: inGmt(String(since)) }) }
		})
	});

/** Older shops do not list by the moment of change; it is then the first question that fails. */
const isOrderRefused = (failure: unknown): boolean =>
	failure instanceof ConnectorError && failure.kind === 'misconfigured' && failure.technical.includes('orderby');

const either = async <Answer>(first: () => Promise<Answer>, second: () => Promise<Answer>): Promise<Answer> => {
	try {
		return await first();
	} catch (failure) {
		if (!isOrderRefused(failure)) throw failure;
		return second();
	}
};

/** What a list of the shop brings, by the moment of change where it can be asked so, else by number. */
export function changedStream(path: string): SourceStream {
	const byChange = listed(path, { orderby: 'modified', sorted: true });
	const byNumber = listed(path, { orderby: 'id', sorted: false });
	return streamAtSite(shop, {
		now: (context) =>
			either(
				() => byChange.now(context),
				() => byNumber.now(context)
			),
		latest: (context, count) =>
			either(
				() => byChange.latest(context, count),
				() => byNumber.latest(context, count)
			),
		async *read(context, cursor, since) {
			try {
				yield* byChange.read(context, cursor, since);
			} catch (failure) {
				if (!isOrderRefused(failure)) throw failure;
				yield* byNumber.read(context, cursor, since);
			}
		}
	});
}

/** Each record as it is wanted, or left out. */
export const eachOf = (stream: SourceStream, shape: (record: SourceRecord) => SourceRecord | null): SourceStream => ({
	now: (context) => stream.now(context),
	latest: async (context, count) => (await stream.latest(context, count)).flatMap((record) => shape(record) ?? []),
	async *read(context, cursor, since) {
		for await (const page of stream.read(context, cursor, since)) {
			yield { ...page, records: page.records.flatMap((record) => shape(record) ?? []) };
		}
	}
});
