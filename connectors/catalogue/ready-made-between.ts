import { alikeObjects, operationOf } from './event-words.ts';
import type { Need } from './tools-between.ts';
import type { NativePair, System } from './types.ts';

/** A connection that somebody already makes for these two systems. */
export interface ReadyMade {
	readonly id: string;
	/** Who makes it, as a person says it: "Shopify", "several apps". */
	readonly maker: string;
	readonly where: string;
	readonly url: string;
	/** The address is a home page or a directory; the switch has to be looked for. */
	readonly isDirectory: boolean;
	readonly verified: boolean;
	readonly seen?: string;
	readonly moves: readonly string[];
	/** Whether it says that it carries this kind of record; null where we cannot tell. */
	readonly carriesIt: boolean | null;
	readonly cost?: string;
}

const plural = (object: string): string => `${object.replace(/_/g, '-').replace(/y$/, 'ie')}s`;

// What a connection for one kind of record calls it: orders arrive in the accounts as invoices or as daily sales.
const CARRIED_AS: Readonly<Record<string, readonly string[]>> = {
	order: ['orders', 'sales', 'invoices'],
	payment: ['payments', 'payouts', 'fees'],
	journal_entry: ['vouchers', 'payouts', 'payments', 'sales', 'payroll', 'orders'],
	expense: ['expenses', 'receipts', 'bills'],
	bill: ['bills', 'receipts', 'expenses', 'invoices'],
	booking: ['bookings', 'events'],
	lead: ['form-submissions', 'contacts'],
	file: ['files', 'receipts', 'documents'],
	stock: ['stock', 'products']
};

const carriedNames = (operation: string): string[] =>
	alikeObjects(operationOf(operation).object).flatMap((object) => [plural(object), ...(CARRIED_AS[object] ?? [])]);

function makerOf(pair: NativePair, from: System, to: System): string {
	if (pair.maker_name) return pair.maker_name;
	if (pair.made_by === 'third_party') return 'somebody else';
	const [first, second] = pair.from === from.id ? [from, to] : [to, from];
	if (pair.made_by === 'one_of_the_two_unsure_which') return `${from.name} or ${to.name}`;
	return pair.made_by === 'vendor_of_from' ? first.name : second.name;
}

/** Whether a pair goes from the one system to the other: a two-way one does so whichever stands first. */
const goes = (pair: NativePair, from: string, to: string): boolean =>
	(pair.from === from && pair.to === to) || (pair.direction === 'two-way' && pair.from === to && pair.to === from);

/** Every ready-made connection of one level between the two, those that were seen first. */
export function readyMadeBetween(
	pairs: readonly NativePair[],
	level: NativePair['level'],
	from: System,
	to: System,
	need: Need | null
): ReadyMade[] {
	const wanted = need && new Set([...carriedNames(need.event), ...carriedNames(need.action)]);
	return pairs
		.filter((pair) => pair.level === level && goes(pair, from.id, to.id))
		.sort((one, other) => Number(other.verified) - Number(one.verified))
		.map((pair) => ({
			id: pair.id,
			maker: makerOf(pair, from, to),
			where: pair.where,
			url: pair.url,
			isDirectory: pair.url_kind === 'directory_or_home',
			verified: pair.verified,
			...(pair.seen && { seen: pair.seen }),
			moves: pair.moves,
			carriesIt: wanted && pair.moves.some((name) => wanted.has(name)),
			...(pair.cost_note && { cost: pair.cost_note })
		}));
}
