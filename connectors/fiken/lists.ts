import type { Values } from '#lib/domain/mapping/values.ts';
import { changedList } from '../accounting/changed-list.ts';
import { dayOf } from '../accounting/day.ts';
import type { Context, SourceStream } from '../contract.ts';
import { askCompany } from './company.ts';
import { listIn } from './vendor.ts';

/** One list of Fiken. */
export interface FikenList {
	readonly address: string;
	/** The field that is the key; its numbers grow. */
	readonly key: string;
	readonly shape: (row: Values) => Values;
}

/** The most that Fiken gives. */
const SIZE = 100;
/** Milliseconds: Fiken says only the day of a change. */
const OVERLAP = 24 * 60 * 60_000;

interface FikenPage {
	readonly rows: Values[];
	readonly pages: number | null;
}

async function pageOf(
	context: Context,
	{ address, key }: FikenList,
	parameters: Readonly<Record<string, string | number>>
): Promise<FikenPage> {
	const said = await askCompany(context, { method: 'GET', address, parameters: { ...parameters, pageSize: SIZE } });
	const pages = Number.parseInt(said.headers['fiken-api-page-count'] ?? '', 10);
	return {
		rows: listIn(said).toSorted((one, other) => Number(one[key]) - Number(other[key])),
		pages: Number.isNaN(pages) ? null : pages
	};
}

/** A list of Fiken, asked for by the day of a change. Fiken counts its pages from nought. */
export const fikenList = (list: FikenList): SourceStream =>
	changedList({
		async ask(context, page, since) {
			const from = since !== null && { lastModifiedGe: dayOf(since, 'Europe/Oslo') };
			const { rows, pages } = await pageOf(context, list, { ...from, page: page - 1 });
			const isLast = pages === null ? rows.length < SIZE : page >= pages;
			return { rows, isLast: isLast || rows.length === 0 };
		},
		// Which end of the list is the newer one is not said, so both are looked at.
		async newest(context, count) {
			const first = await pageOf(context, list, { page: 0 });
			const ends = [first];
			for (let page = (first.pages ?? 1) - 1; page > 0 && ends.length < 3; page -= 1) {
				ends.push(await pageOf(context, list, { page }));
			}
			const rows = new Map(ends.flatMap((end) => end.rows).map((row) => [Number(row[list.key]), row]));
			return [...rows]
				.toSorted(([one], [other]) => other - one)
				.slice(0, count)
				.map(([, row]) => row);
		},
		record: (row) => ({ key: String(row[list.key]), values: list.shape(row) }),
		overlap: OVERLAP
	});
