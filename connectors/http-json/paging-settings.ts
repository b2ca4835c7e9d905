import { z } from 'zod';
import { exactly, path, text } from './schema.ts';

const size = { sizeParameter: text.optional(), size: z.int().min(1).max(10_000).optional() };

/** How one gets from one page of a list to the next. */
export const pagingSchema = z.discriminatedUnion(
	'kind',
	[
		/** The whole list comes in one answer. */
		exactly({ kind: z.literal('none'), ...size }),
		/** The answer says where to go on; that is handed back under `parameter`. */
		exactly({ kind: z.literal('cursor'), parameter: text, next: path, more: path.optional(), ...size }),
		/** The answer holds the address of the next page at `next`. */
		exactly({ kind: z.literal('next-link'), next: path, ...size }),
		/** The address of the next page stands in the header `Link` (RFC 8288). */
		exactly({ kind: z.literal('link-header'), ...size }),
		exactly({
			kind: z.literal('page'),
			parameter: text,
			first: z.int().min(0).default(1),
			/** Where the answer says how many pages there are, or that there are more. */
			pages: path.optional(),
			more: path.optional(),
			...size
		}),
		exactly({
			kind: z.literal('offset'),
			parameter: text,
			more: path.optional(),
			...size,
			// Of every page one record is known already, so a page of one would never get on.
			size: z.int().min(2).max(10_000).optional()
		})
	],
	{
		error: (issue) =>
			issue.code === 'invalid_union' ? 'use one of none, cursor, next-link, link-header, page, offset.' : undefined
	}
);

export type Paging = z.output<typeof pagingSchema>;
