import type { z } from 'zod';
import type { Context, SourceRecord, SourceStream, Values } from '../contract.ts';
import { cursorNow, latestRecords } from '../http-json/newest-records.ts';
import { readStream } from '../http-json/read-stream.ts';
import { streamSchema, type Stream } from '../http-json/stream-settings.ts';
import { apiOf, type Vendor } from './vendor.ts';

/** A list of a vendor, described as `http-json` describes one, and what only a program can say of it. */
export type VendorStream = z.input<typeof streamSchema> &
	Pick<Stream, 'ask' | 'reads'> & {
		/** A record in the form that the manifest names its fields by. */
		readonly shape?: (values: Values, context: Context) => Values | Promise<Values>;
		/** UTC milliseconds; where absent, the moment at `changed`. */
		readonly occurredAt?: (values: Values) => number | null;
	};

type Shaping = Pick<VendorStream, 'shape' | 'occurredAt'>;

const shaped = async (
	context: Context,
	record: SourceRecord,
	{ shape, occurredAt }: Shaping
): Promise<SourceRecord> => {
	if (record.problem !== undefined) return record;
	const at = occurredAt?.(record.values);
	const values = shape ? await shape(record.values, context) : record.values;
	return { ...record, values, ...(at === null || at === undefined ? {} : { occurredAt: at }) };
};

const allShaped = (context: Context, records: readonly SourceRecord[], how: Shaping): Promise<SourceRecord[]> =>
	Promise.all(records.map((record) => shaped(context, record, how)));

/** A stream of a vendor, read as every described list is: no gap while records change, nothing given out twice. */
export function vendorStream(
	vendor: Vendor,
	{ shape, occurredAt, ask, reads, ...described }: VendorStream
): SourceStream {
	const api = apiOf(vendor);
	const stream: Stream = { ...streamSchema.parse(described), ...(ask && { ask }), ...(reads && { reads }) };
	const how = { ...(shape && { shape }), ...(occurredAt && { occurredAt }) };
	return {
		now: (context) => cursorNow(context, api, stream),
		latest: async (context, count) => allShaped(context, await latestRecords(context, api, stream, count), how),
		async *read(context, cursor, since) {
			// What happens on another day than it changes is not to be asked for by the day of its change.
			const asked = occurredAt ? undefined : since;
			for await (const page of readStream(context, api, stream, cursor, asked)) {
				yield { ...page, records: await allShaped(context, page.records, how) };
			}
		}
	};
}
