import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import type { Context, SourceStream } from '../contract.ts';
import { listOf, timeOfMoment } from '../rest/read.ts';
import { vendorStream } from '../rest/stream.ts';
import { changedAt } from './party-shape.ts';
import { asMoment } from './typed.ts';
import { atBooks, companyOf, questionOf, resultIn, tryton } from './vendor.ts';

const SIZE = 50;
/** Seconds that are read again: a record bears the moment at which its change began. */
const OVERLAP = 300;

/** One list of Tryton. */
export interface TrytonList {
	readonly model: string;
	readonly where: readonly Value[];
	readonly fields: readonly string[];
	/** Parts of a record that have moments of change of their own. */
	readonly parts?: readonly string[];
	readonly shape: (row: Values) => Values;
}

/** Made or changed from a moment on, UTC milliseconds, in the record itself or in a part of it. */
const changedSince = (time: number, parts: readonly string[]): Value => [
	'OR',
	...['', ...parts.map((part) => `${part}.`)].flatMap((before) => [
		[`${before}create_date`, '>=', asMoment(time)],
		[`${before}write_date`, '>=', asMoment(time)]
	])
];

function streamFor(context: Context, company: Values, list: TrytonList, from?: number): SourceStream {
	const { model, where, fields, parts = [], shape } = list;
	return vendorStream(tryton, {
		path: '/',
		items: 'records',
		key: 'id',
		changed: 'changed',
		since: { parameter: 'since', format: 'iso', overlap: OVERLAP },
		// By the id of the last record, which nothing that changes meanwhile can shift.
		paging: { kind: 'cursor', parameter: 'after', next: 'next', sizeParameter: 'limit', size: SIZE },
		newestFirst: { order: 'DESC' },
		ask: ({ since, after, order = 'ASC', limit = SIZE }) => {
			const time = since === undefined ? from : Date.parse(String(since));
			const sought = [
				...where,
				...(time === undefined ? [] : [changedSince(time, parts)]),
				...(after === undefined ? [] : [['id', '>', Number(after)]])
			];
			return questionOf(`model.${model}.search_read`, [
				sought,
				0,
				Number(limit),
				[['id', String(order)]],
				[...fields],
				company
			]);
		},
		reads: (json) => {
			const rows = listOf(resultIn(json, context)).map((row) => ({ ...row, changed: changedAt(row, parts) }));
			const last: Value = rows.length < SIZE ? null : ((rows.at(-1) as Values).id ?? null);
			return { records: rows, next: last };
		},
		shape,
		occurredAt: ({ create_date: made }) => timeOfMoment(made)
	});
}

const isBeginning = (cursor: Value): boolean => !isObject(cursor);

/** A list of Tryton, in the order that its records were made in. */
export function trytonList(list: TrytonList): SourceStream {
	const streamAt = async (context: Context, from?: number): Promise<SourceStream> =>
		streamFor(context, await companyOf(context), list, from);
	return {
		now: async (context) => (await streamAt(context)).now(atBooks(context)),
		latest: async (context, count) => (await streamAt(context)).latest(atBooks(context), count),
		async *read(context, cursor, since) {
			const stream = await streamAt(context, isBeginning(cursor) ? since : undefined);
			yield* stream.read(atBooks(context), cursor);
		}
	};
}
