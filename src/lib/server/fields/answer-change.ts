import { sayAnswered } from '#lib/domain/health/fields/say-fields.ts';
import { reformPath } from '#lib/domain/mapping/reform-path.ts';
import { renamePath, renameReach } from '#lib/domain/mapping/rename-path.ts';
import type { App } from '../app.ts';
import { changingStep } from '../connections/change-step.ts';
import { NotHere } from '../connections/mine.ts';
import { runSoon } from '../connections/run-soon.ts';
import { mappingEntry } from '../diary/mapping-entry.ts';
import { about, writing } from '../diary/writing.ts';
import { releaseWaiting } from '../engine/release-waiting.ts';
import { Mistake } from '../mistake.ts';
import type { Action, Connection } from '../persistence/connections.ts';
import type { StoredFieldChange } from '../persistence/field-changes.ts';
import type { FieldAnswer } from '../persistence/tables/fields.ts';

type Parts = Pick<App, 'store' | 'now' | 'queue'>;

const ANSWERED = 'This has been answered in the meantime, so nothing was changed.';

/** The step as it reads its records when a change of a field has been agreed to. */
const changed = (
	{ mapping, reach }: Action,
	{ kind, field, was, to }: StoredFieldChange
): Pick<Action, 'mapping' | 'reach'> =>
	kind === 'renamed'
		? { mapping: mapping && renamePath(mapping, field, to), reach: reach && renameReach(reach, field, to) }
		: { mapping: mapping && reformPath(mapping, field, was, to), reach };

const changeSteps = async (
	parts: Parts,
	connection: Pick<Connection, 'id' | 'workspaceId'>,
	change: StoredFieldChange,
	by: string | null
): Promise<void> => {
	const { store } = parts;
	const systems = await store.systems.of(connection.workspaceId);
	const actions = await store.connections.actions(connection.id);
	const changes = actions.map((action) => [action, changed(action, change)] as const);
	const steps = await Promise.all(changes.map(([action, after]) => changingStep(store, action, after)));
	const entries = changes.flatMap(([action, after]) => mappingEntry(action, systems, after) ?? []);
	await store.atomically((tx) => [
		...steps.map((changing) => changing(tx)),
		...entries.map((entry) => writing(parts, tx, about(connection), { ...entry, by }))
	]);
};

/**
 * A person has said whether a field is what it seems to be now. Yes: every step of the connection reads it so from now
 * on. Either way what has waited is sent, as far as it can be without what is missing, and it is not asked again. Answers
 * how many deliveries go. Throws `NotHere`, `Mistake`.
 */
export const answerChange = async (
	parts: Parts,
	connection: Pick<Connection, 'id' | 'workspaceId'>,
	changeId: string,
	answer: FieldAnswer,
	by: string | null = null
): Promise<number> => {
	const { store, now } = parts;
	const { id: connectionId } = connection;
	const change = await store.fieldChanges.byId(changeId);
	if (change?.connectionId !== connectionId) throw new NotHere('question');
	if (change.answer !== null) throw new Mistake(ANSWERED);
	if (answer === 'yes' && change.kind !== 'value') await changeSteps(parts, connection, change, by);
	const count = await releaseWaiting(parts, change, (tx) => [
		store.fieldChanges.changing(tx, changeId, { answer, answeredAt: now() }),
		...(change.kind === 'value'
			? []
			: [writing(parts, tx, about(connection), { kind: 'fields', say: sayAnswered(change, answer), by })])
	]);
	if (count > 0) await runSoon(parts, [connectionId]);
	return count;
};
