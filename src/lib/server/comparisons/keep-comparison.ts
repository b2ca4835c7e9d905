import type { App } from '../app.ts';
import { checked } from '../checked.ts';
import { Mistake } from '../mistake.ts';
import type { Comparison } from '../persistence/comparisons.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { comparisonForm } from './comparison-form.ts';
import { listsOf } from './comparable-lists.ts';
import { compareNow } from './compare-now.ts';
import { SILENT } from './hold-comparison.ts';
import { proposedComparison } from './proposed-comparison.ts';
import { sampleOfList } from './sample-of-list.ts';

type Parts = Pick<App, 'store' | 'room' | 'now'> & Partial<Pick<App, 'stopping'>>;

/** By what a comparison knows its records: with the same lists and fields, what was said of them still holds. */
export const listsOfRow = ({
	leftSystemId,
	rightSystemId,
	terms
}: Pick<Comparison, 'leftSystemId' | 'rightSystemId' | 'terms'>): string =>
	JSON.stringify([leftSystemId, terms.left.stream, terms.left.key, rightSystemId, terms.right.stream, terms.right.key]);

const chosenLists = async ({ store }: Parts, workspaceId: string, typed: { left: string; right: string }) => {
	const lists = (await store.systems.of(workspaceId)).flatMap(listsOf);
	const [left, right] = [typed.left, typed.right].map((value) => lists.find((list) => list.value === value));
	if (!left) throw new Mistake('Choose the list in which it begins.', { left: 'Choose one of these lists.' });
	if (!right) throw new Mistake('Choose the other list.', { right: 'Choose one of these lists.' });
	if (left.value === right.value)
		throw new Mistake('A list always agrees with itself.', { right: 'Choose another list than the first one.' });
	return { left, right };
};

/**
 * Keeps how two lists are compared, as a person has agreed to it, and compares them for the first time. A connection
 * that only compares, or that has never pinged, is on from now on. Throws `Mistake` with a sentence per field.
 */
export const keepComparison = async (
	parts: Parts,
	workspace: Pick<Workspace, 'id' | 'timeZone'>,
	connection: Connection,
	given: Readonly<Record<string, string>>
): Promise<{ end: Promise<void> }> => {
	const { store, now } = parts;
	const typed = checked(comparisonForm, given);
	const lists = await chosenLists(parts, workspace.id, typed);
	const before = await store.comparisons.of(connection.id);
	if (before?.state === 'going' && (before.beatAt ?? 0) > now() - SILENT)
		throw new Mistake('The two systems are being compared at this moment. Keep it in a minute.');
	const [left, right] = await Promise.all([
		sampleOfList(parts, connection, lists.left),
		sampleOfList(parts, connection, lists.right)
	]);
	const proposed = proposedComparison(
		[left, { stream: lists.left.stream, key: typed.leftKey, amount: typed.leftAmount, date: typed.leftDate }],
		[right, { stream: lists.right.stream, key: typed.rightKey, amount: typed.rightAmount, date: typed.rightDate }],
		workspace.timeZone
	);
	const { form, factor } = proposed;
	const { since, days, hours, bothWays } = typed;
	const row = {
		...{ connectionId: connection.id, leftSystemId: lists.left.systemId, rightSystemId: lists.right.systemId },
		terms: { left: proposed.left, right: proposed.right, form, factor, since, days, hours, bothWays },
		...{ state: 'idle' as const, beatAt: null, slot: now(), tries: 0, nextAt: null, createdAt: now() }
	};
	const isBegun = connection.kind !== 'ours' && connection.state === 'draft';
	const on = { kind: 'compared' as const, state: 'on' as const, switchedOnAt: now() };
	await store.atomically((tx) => [
		store.comparisons.keeping(tx, row, before === null || listsOfRow(before) !== listsOfRow(row)),
		...(isBegun ? [store.connections.changing(tx, connection.id, on)] : [])
	]);
	return compareNow(parts, connection);
};
