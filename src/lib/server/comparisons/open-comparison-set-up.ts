import type { ChosenSide } from '#lib/domain/match/nightly/propose.ts';
import type { SideTerms } from '#lib/domain/match/nightly/terms.ts';
import type { App } from '../app.ts';
import type { Comparison } from '../persistence/comparisons.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { listsOf, type ComparableList } from './comparable-lists.ts';
import { proposedComparison, type ProposedComparison } from './proposed-comparison.ts';
import { sampleOfList, type SampledList } from './sample-of-list.ts';
import { usualLists } from './usual-lists.ts';

interface FieldChoice {
	readonly value: string;
	readonly label: string;
}

/** One side as the set-up shows it. */
export interface ShownSideSetUp {
	readonly list: string;
	readonly system: string;
	readonly record: { readonly one: string; readonly many: string };
	readonly fields: readonly FieldChoice[];
	readonly say: string | null;
}

export interface ComparisonSetUp {
	readonly lists: readonly FieldChoice[];
	readonly left: ShownSideSetUp | null;
	readonly right: ShownSideSetUp | null;
	/** How the two go together; null until both lists are chosen. */
	readonly proposed: ProposedComparison | null;
	readonly kept: Comparison['terms'] | null;
}

type Typed = Readonly<Record<string, string>>;

const EXAMPLE = 24;
/** "Order number, such as WEB-1001": a field is known by what stands in it. */
const choiceOf = ({ table }: SampledList, path: string, place: number): FieldChoice => {
	const example = table.sheet.rows.map((row) => row[place] ?? '').find((cell) => cell !== '') ?? '';
	const shown = example.length > EXAMPLE ? `${example.slice(0, EXAMPLE - 1)}…` : example;
	const name = table.sheet.header[place] ?? path;
	return { value: path, label: shown === '' ? name : `${name}, such as ${shown}` };
};

const shownSide = (sampled: SampledList, chosen: SideTerms): ShownSideSetUp => {
	const { list, table, say } = sampled;
	const known = table.paths.map((path, place) => choiceOf(sampled, path, place));
	const others = [chosen.key, chosen.amount, chosen.date].filter((path) => path && !table.paths.includes(path));
	return {
		list: list.value,
		system: list.label.split(': ')[0] ?? list.label,
		record: list.manifest.record,
		fields: [...known, ...others.flatMap((path) => (path ? [{ value: path, label: path }] : []))],
		say
	};
};

/** What stands in the address, else what is kept for this very list, else nothing: then it is proposed. */
const chosenSide = (
	side: 'left' | 'right',
	{ stream, value }: ComparableList,
	typed: Typed,
	kept: Comparison | null
): ChosenSide => {
	const [key, amount, date] = [typed[`${side}Key`], typed[`${side}Amount`], typed[`${side}Date`]];
	const said = key !== undefined || amount !== undefined;
	if (said) return { stream, key: key || undefined, amount: amount || null, date: date || null };
	const systemId = side === 'left' ? kept?.leftSystemId : kept?.rightSystemId;
	const terms = kept?.terms[side];
	return terms && value === `${systemId}/${terms.stream}` ? { ...terms } : { stream };
};

/** Everything that the page needs on which a person says what is compared, shown on real records of both systems. */
export const openComparisonSetUp = async (
	app: Pick<App, 'store' | 'room'>,
	connection: Connection,
	{ id: workspaceId, timeZone }: Pick<Workspace, 'id' | 'timeZone'>,
	typed: Typed
): Promise<ComparisonSetUp> => {
	const { store } = app;
	const all = (await store.systems.of(workspaceId)).flatMap(listsOf);
	const kept = await store.comparisons.of(connection.id);
	const usual = usualLists(connection, await store.connections.actions(connection.id), all);
	const listed = (value: string | undefined) => all.find((list) => list.value === value);
	const left = listed(typed.left) ?? listed(kept ? `${kept.leftSystemId}/${kept.terms.left.stream}` : '') ?? usual.left;
	const right =
		listed(typed.right) ?? listed(kept ? `${kept.rightSystemId}/${kept.terms.right.stream}` : '') ?? usual.right;
	const lists = all.map(({ value, label }) => ({ value, label }));
	const terms = kept?.terms ?? null;
	if (!left || !right || left.value === right.value)
		return { lists, left: null, right: null, proposed: null, kept: terms };
	const [here, there] = await Promise.all([sampleOfList(app, connection, left), sampleOfList(app, connection, right)]);
	const proposed = proposedComparison(
		[here, chosenSide('left', left, typed, kept)],
		[there, chosenSide('right', right, typed, kept)],
		timeZone
	);
	return {
		lists,
		left: shownSide(here, proposed.left),
		right: shownSide(there, proposed.right),
		proposed,
		kept: terms
	};
};
