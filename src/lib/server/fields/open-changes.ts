import type { OpenFieldChange } from '#lib/domain/health/fields/field-change.ts';
import type { App } from '../app.ts';
import { sourceLabels } from '../connections/mapping.ts';
import type { Connection } from '../persistence/connections.ts';
import type { StoredFieldChange } from '../persistence/field-changes.ts';
import type { System } from '../persistence/systems.ts';
import { fieldsRead } from './days-of-fields.ts';

const NONE = { waiting: 0, records: 0 };

/** The changes of fields of a connection that nobody has said anything to yet, with what waits for it; the oldest first. */
export const openChanges = async (
	{ store }: Pick<App, 'store'>,
	connection: Connection,
	systems: readonly System[],
	stored: readonly StoredFieldChange[]
): Promise<(OpenFieldChange & Pick<StoredFieldChange, 'id' | 'recordId'>)[]> => {
	const open = stored.filter(({ answer }) => answer === null);
	if (open.length === 0) return [];
	const says = open.flatMap(({ say }) => (say === '' ? [] : [say]));
	const counts = await store.fieldChanges.countWaiting(connection.id, says);
	const read = await fieldsRead({ store }, connection.id);
	const labels = sourceLabels(connection, systems);
	const all = open.map(({ id, kind, field, was, to, say, recordId, openedAt }) => ({
		...(counts.get(say) ?? NONE),
		id,
		kind,
		field,
		was,
		to,
		recordId,
		called: labels[field] ?? field,
		since: openedAt
	}));
	// Where somebody has changed the steps meanwhile, and nothing waits, there is nothing to be asked any more.
	return all.filter(({ kind, field, waiting }) => waiting > 0 || kind === 'value' || read.includes(field));
};
