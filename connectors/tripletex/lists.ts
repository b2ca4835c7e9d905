import type { Values } from '#lib/domain/mapping/values.ts';
import { changedList } from '../accounting/changed-list.ts';
import { dayOf, daysAfter } from '../accounting/day.ts';
import type { SourceStream } from '../contract.ts';
import { askList } from './vendor.ts';

type Parameters = Readonly<Record<string, string>>;

/** One list of Tripletex. */
export interface TripletexList {
	readonly address: string;
	readonly fields: string;
	/** What is asked besides, for what may have changed since a moment (UTC milliseconds) or for everything (null). */
	readonly besides: (since: number | null, now: number) => Parameters;
	readonly shape: (row: Values) => Values;
}

const SIZE = 250;
/** Milliseconds: clocks differ. */
const OVERLAP = 5 * 60_000;
const FIRST_DAY = '2000-01-01';
/** Days. An invoice that is older is looked at no more. */
const LOOKED_AT = 90;
/** Days: invoices are dated ahead. */
const AHEAD = 366;

/** Every day that an invoice or an order may have. */
export const anyDay = (now: number): { readonly from: string; readonly to: string } => ({
	from: FIRST_DAY,
	to: daysAfter(dayOf(now, 'Europe/Oslo'), AHEAD)
});

/** Tripletex does not say which invoices have changed, so those of the last months are looked at again. */
export const byInvoiceDate = (since: number | null, now: number): Parameters => ({
	invoiceDateFrom: since === null ? FIRST_DAY : daysAfter(dayOf(since, 'Europe/Oslo'), -LOOKED_AT),
	invoiceDateTo: anyDay(now).to
});

/** Without a zone, since the hours of Greenwich are the earlier ones: too much rather than too little. */
export const byChange = (since: number | null): Parameters =>
	since === null ? {} : { changedSince: new Date(since).toISOString().slice(0, 19) };

/** A list of Tripletex, in the order that its records were made in. */
export const tripletexList = ({ address, fields, besides, shape }: TripletexList): SourceStream =>
	changedList({
		async ask(context, page, since) {
			const place = { from: (page - 1) * SIZE, count: SIZE, sorting: 'id', fields };
			const rows = await askList(context, { address, parameters: { ...besides(since, context.now()), ...place } });
			return { rows, isLast: rows.length < SIZE };
		},
		newest: (context, count) => {
			const place = { from: 0, count, sorting: '-id', fields };
			return askList(context, { address, parameters: { ...besides(null, context.now()), ...place } });
		},
		record: (row) => ({ key: String(row.id), values: shape(row) }),
		overlap: OVERLAP
	});
