import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context, SourceStream } from '../contract.ts';
import { dataIn, type GraphqlVendor } from './graphql.ts';
import { vendorStream, type VendorStream } from './stream.ts';

type Asked = Readonly<Record<string, string | number | boolean>>;

/** A list that is asked for in GraphQL; places in the answer are places in its data. */
export interface GraphqlStream extends Omit<VendorStream, 'path' | 'ask' | 'reads'> {
	readonly document: string;
	/** The variables of a page, by what a list with parameters would be asked with. */
	readonly variables: (asked: Asked) => Values;
	/** The data in the form that the rest of the description speaks of. */
	readonly reads?: (data: Values, context: Context) => Values;
}

/** A list of a vendor, read as every described list is, see {@link vendorStream}. */
export function graphqlStream(
	vendor: GraphqlVendor,
	{ document, variables, reads, ...described }: GraphqlStream
): SourceStream {
	const streamAt = (context: Context): SourceStream =>
		vendorStream(vendor, {
			...described,
			path: '/',
			ask: (asked) => ({ method: 'POST', address: '', body: { query: document, variables: variables(asked) } }),
			reads: (json) => {
				const data = dataIn(context, vendor, json, { document });
				return reads ? reads(data, context) : data;
			}
		});
	return {
		now: (context) => streamAt(vendor.at(context)).now(vendor.at(context)),
		latest: (context, count) => streamAt(vendor.at(context)).latest(vendor.at(context), count),
		read: (context, cursor, since) => streamAt(vendor.at(context)).read(vendor.at(context), cursor, since)
	};
}
