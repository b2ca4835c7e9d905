import type { RecordField } from '#connectors/contract.ts';
import { postedDraft } from '#lib/domain/mapping/drafts/posted-draft.ts';
import { reachDraftSchema, readReachDraft } from '#lib/domain/mapping/drafts/reach-draft.ts';
import { readDraft } from '#lib/domain/mapping/drafts/read-draft.ts';
import type { Mapping, Rule } from '#lib/domain/mapping/mapping.ts';
import type { Reach } from '#lib/domain/mapping/reach/reach.ts';
import type { App } from '../app.ts';
import { mappingEntry } from '../diary/mapping-entry.ts';
import { about, writing } from '../diary/writing.ts';
import { Mistake } from '../mistake.ts';
import type { Action, Connection } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';
import { changingStep } from './change-step.ts';
import { actionManifestOf, fieldsToMap } from './mapping.ts';

type Typed = Readonly<Record<string, string>>;
type Sentences = Record<string, string>;

const NOT_READ = 'This could not be read, so it was not saved. Load the page again, and choose once more.';

const namesIn = (typed: Typed, prefix: string): string[] =>
	Object.keys(typed).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));

const ruleIn = (typed: Typed, id: string, { name, label, kind, required }: RecordField, wrong: Sentences) => {
	const posted = `rule.${id}.${name}`;
	const read = readDraft(postedDraft(typed[posted] ?? '', typed[`text.${id}.${name}`] ?? '', kind), kind);
	if ('problems' in read) wrong[posted] = `${label}: ${read.problems.join(' ')}`;
	else if (read.rule !== undefined) return read.rule;
	else if (required) wrong[posted] = `${label}: say where it comes from; it is needed.`;
	return null;
};

const mappingIn = (typed: Typed, id: string, fields: readonly RecordField[], wrong: Sentences): Mapping =>
	Object.fromEntries(
		fields.flatMap((field): [string, Rule][] => {
			const rule = ruleIn(typed, id, field, wrong);
			return rule === null ? [] : [[field.name, rule]];
		})
	);

/** A page that was posted without a script says nothing about it, and leaves it as it is. */
const reachIn = (typed: Typed, { id, reach }: Action, wrong: Sentences): Reach | null => {
	const posted = typed[`reach.${id}`];
	if (posted === undefined) return reach;
	try {
		const read = readReachDraft(reachDraftSchema.parse(JSON.parse(posted)));
		if ('reach' in read) return read.reach;
		wrong[`reach.${id}`] = `For which records: ${read.problems.join(' ')}`;
	} catch {
		wrong[`reach.${id}`] = NOT_READ;
	}
	return null;
};

/**
 * Saves the mapping of every step as a page has posted it: each field as `rule.STEP.FIELD`, for which records as
 * `reach.STEP`. Throws `Mistake` with a sentence per field, and saves nothing then.
 */
export const saveMapping = async (
	parts: Pick<App, 'store' | 'now'>,
	connection: Connection,
	actions: readonly Action[],
	systems: readonly System[],
	typed: Typed,
	by: string | null = null
): Promise<void> => {
	const { store } = parts;
	const wrong: Sentences = {};
	const changes = actions.map((action): [Action, Pick<Action, 'mapping' | 'reach'>] => {
		const fields = fieldsToMap(actionManifestOf(action, systems), namesIn(typed, `rule.${action.id}.`));
		const mapping = mappingIn(typed, action.id, fields, wrong);
		return [action, { mapping, reach: reachIn(typed, action, wrong) }];
	});
	if (Object.keys(wrong).length > 0) throw new Mistake('Some fields need another look. Nothing was saved yet.', wrong);
	const isDraft = connection.state === 'draft';
	const steps = await Promise.all(changes.map(([action, change]) => changingStep(store, action, change)));
	const entries = isDraft ? [] : changes.flatMap(([action, change]) => mappingEntry(action, systems, change) ?? []);
	await store.atomically((tx) => [
		...steps.map((changing) => changing(tx)),
		...entries.map((entry) => writing(parts, tx, about(connection), { ...entry, by })),
		// What is on or paused goes on; a draft is tried again with what was said now.
		isDraft ? store.connections.changing(tx, connection.id, { triedAt: null }) : []
	]);
};
