import type { Action, Connection } from '../persistence/connections.ts';
import type { ComparableList } from './comparable-lists.ts';

/** What an action makes and a list holds in common: "invoice" and "invoices", "customer" and "contacts". */
const ALIKE: readonly (readonly string[])[] = [
	['customer', 'contact', 'subscriber', 'person', 'client'],
	['invoice', 'order', 'sale', 'payment'],
	['event', 'booking', 'appointment'],
	['row', 'line', 'entry']
];

/** Words of what begins somewhere, and is carried on from there. */
const BEGINNING = ['order', 'booking', 'entr', 'payment', 'ticket', 'registration'];

const saidOf = ({ stream, manifest }: ComparableList): string =>
	`${stream} ${manifest.label} ${manifest.record.one}`.toLowerCase();

const begins = (list: ComparableList): boolean => BEGINNING.some((word) => saidOf(list).includes(word));

const fits = (word: string, list: ComparableList): number => {
	const said = saidOf(list);
	if (word !== '' && said.includes(word.toLowerCase())) return 2;
	return ALIKE.some((words) => words.includes(word.toLowerCase()) && words.some((one) => said.includes(one))) ? 1 : 0;
};

const best = (lists: readonly ComparableList[], word: string): ComparableList | undefined =>
	lists.toSorted((a, b) => fits(word, b) - fits(word, a))[0];

/**
 * Which two lists a connection carries between, as it seems: what it reads, and where it writes what that becomes. Of a
 * connection that something else runs, where orders and the like begin, and what goes best with it elsewhere.
 */
export const usualLists = (
	{ sourceSystemId, stream }: Pick<Connection, 'sourceSystemId' | 'stream'>,
	actions: readonly Pick<Action, 'systemId' | 'action'>[],
	lists: readonly ComparableList[]
): { readonly left: ComparableList | null; readonly right: ComparableList | null } => {
	const left = lists.find((list) => list.systemId === sourceSystemId && list.stream === stream) ?? null;
	const targets = actions.flatMap(({ systemId, action }) => {
		const there = lists.filter((list) => list.systemId === systemId && list !== left);
		return best(there, action) ?? [];
	});
	if (sourceSystemId !== null || actions.length > 0) return { left, right: targets[0] ?? null };
	const [first = null] = lists.toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
	const others = lists.filter(({ systemId }) => systemId !== first?.systemId);
	const other = first && best(others, first.manifest.record.one);
	return other ? { left: first, right: other } : { left: null, right: null };
};
