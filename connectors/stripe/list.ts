import { readPath } from '#lib/domain/mapping/path.ts';
import type { Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { listOf, textOf } from '../rest/read.ts';
import { askStripe, notGiven } from './vendor.ts';

/** One list of Stripe. */
export interface StripeList {
	readonly path: string;
	readonly parameters?: Readonly<Record<string, string | number>>;
	/** "payouts", for sentences. */
	readonly many: string;
	/** What Stripe's page of keys calls the right to read it. */
	readonly right: string;
}

const SIZE = 100;

interface ListPage {
	/** As Stripe lists them, the newest first. */
	readonly rows: readonly Values[];
	/** The id behind which the next older page begins; null at the end. */
	readonly older: string | null;
}

export const createdOf = ({ created }: Values): number => (typeof created === 'number' ? created : 0);

/** A page of what was created at a moment (seconds) or later, from behind an id on. */
async function pageOf(
	context: Context,
	list: StripeList,
	from: number | null,
	behind: string | null
): Promise<ListPage> {
	const said = await askStripe(context, list.path, {
		limit: SIZE,
		...list.parameters,
		...(from !== null && { 'created[gte]': from }),
		...(behind !== null && { starting_after: behind })
	});
	if (said.status >= 400) throw notGiven(said, list.many, list.right);
	const all = readPath(said.json, 'data');
	if (!Array.isArray(all)) {
		throw new ConnectorError('unreadable', {
			say: `Stripe answered, but not with a list of ${list.many}. It is asked again later.`,
			technical: 'no list at data'
		});
	}
	// Lookalikes of Stripe neither ask by the moment nor always have the newest first.
	const page = listOf(all);
	const rows = page.filter((row) => from === null || createdOf(row) >= from);
	const [newest, last] = [page[0], page.at(-1)];
	const falls = newest !== undefined && last !== undefined && createdOf(newest) >= createdOf(last);
	const isPast = from !== null && falls && createdOf(last) < from;
	const id = textOf(last?.id);
	const goesOn = readPath(said.json, 'has_more') === true && !isPast && id !== behind;
	return { rows, older: goesOn ? id : null };
}

/**
 * A list page by page, the oldest records first, although Stripe lists the newest first: it is gone through to its end
 * noting where the pages begin, and back again. A page behind an id stays the same whatever comes in front.
 */
export async function* oldestFirst(
	context: Context,
	list: StripeList,
	from: number | null = null
): AsyncGenerator<readonly Values[]> {
	const newest = await pageOf(context, list, from, null);
	const begins: string[] = [];
	let oldest = newest;
	while (oldest.older !== null) {
		begins.push(oldest.older);
		oldest = await pageOf(context, list, from, oldest.older);
	}
	if (begins.length > 0) yield oldest.rows.toReversed();
	for (const begin of begins.slice(0, -1).toReversed()) {
		yield (await pageOf(context, list, from, begin)).rows.toReversed();
	}
	yield newest.rows.toReversed();
}

/** All of a list, in the order in which Stripe has it. */
export async function everyOne(context: Context, list: StripeList): Promise<Values[]> {
	const all: Values[] = [];
	let behind: string | null = null;
	do {
		const { rows, older }: ListPage = await pageOf(context, list, null, behind);
		all.push(...rows);
		behind = older;
	} while (behind !== null);
	return all;
}

/** The newest page of a list, the newest first. */
export const newestOf = async (context: Context, list: StripeList): Promise<readonly Values[]> =>
	(await pageOf(context, list, null, null)).rows;
