import type { Values } from '#lib/domain/mapping/values.ts';
import type { Context, SourceStream } from '../contract.ts';
import { vendorStream } from '../rest/stream.ts';
import { pipedrive, streamAtApi } from './vendor.ts';

const SINCE = 'updated_since';
/** Seconds: moments are counted in whole ones, and clocks differ. */
const OVERLAP = 120;

/** A list of Pipedrive in the order in which it was changed. */
export const changedList = (path: string, shape: (row: Values, context: Context) => Promise<Values>): SourceStream =>
	streamAtApi(
		vendorStream(pipedrive, {
			path,
			parameters: { sort_by: 'update_time', sort_direction: 'asc' },
			items: 'data',
			key: 'id',
			changed: 'update_time',
			since: { parameter: SINCE, format: 'iso', overlap: OVERLAP },
			paging: {
				kind: 'cursor',
				parameter: 'cursor',
				next: 'additional_data.next_cursor',
				sizeParameter: 'limit',
				size: 100
			},
			newestFirst: { sort_direction: 'desc' },
			// It takes no fractions of a second.
			ask: ({ [SINCE]: since, ...asked }) => ({
				method: 'GET',
				address: path,
				parameters: { ...asked, ...(since !== undefined && { [SINCE]: String(since).replace(/\.\d+Z$/, 'Z') }) }
			}),
			shape
		})
	);
