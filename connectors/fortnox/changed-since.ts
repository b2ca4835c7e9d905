import type { Values } from '#lib/domain/mapping/values.ts';
import { changedList } from '../accounting/changed-list.ts';
import type { SourceStream } from '../contract.ts';
import { askList } from './vendor.ts';

/** One list of Fortnox. */
export interface FortnoxList {
	readonly address: string;
	/** Where the records stand in the answer. */
	readonly list: string;
	/** The field that is the key, and the name under which the list is sorted by it. */
	readonly key: string;
	readonly sortedBy: string;
	readonly shape: (row: Values) => Values;
}

/** Milliseconds: Fortnox counts in whole minutes, and clocks differ. */
const OVERLAP = 5 * 60_000;
const SIZE = 100;

/** Fortnox takes the time as it is in Sweden, to the minute. */
const sweden = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Europe/Stockholm',
	dateStyle: 'short',
	timeStyle: 'short'
});

/** A list of Fortnox, asked for by what has changed. */
export const changedSince = ({ address, list, key, sortedBy, shape }: FortnoxList): SourceStream =>
	changedList({
		async ask(context, page, since) {
			const { rows, pages } = await askList(context, list, {
				method: 'GET',
				address,
				parameters: {
					...{ page, limit: SIZE, sortby: sortedBy, sortorder: 'ascending' },
					...(since !== null && { lastmodified: sweden.format(since) })
				}
			});
			return { rows, isLast: rows.length === 0 || page >= pages };
		},
		async newest(context, count) {
			const parameters = { page: 1, limit: count, sortby: sortedBy, sortorder: 'descending' };
			return (await askList(context, list, { method: 'GET', address, parameters })).rows;
		},
		record: (row) => ({ key: String(row[key]), values: shape(row) }),
		overlap: OVERLAP
	});
