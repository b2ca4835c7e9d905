import type { Values } from '#connectors/contract.ts';
import type { FieldChangeKind } from '#lib/domain/health/fields/field-change.ts';
import { isAffected } from '#lib/domain/health/fields/is-affected.ts';
import { sideBySide, type SideBySide } from '#lib/domain/health/fields/side-by-side.ts';
import { exampleOf, sayChange } from '#lib/domain/health/fields/say-fields.ts';
import { pathsRead } from '#lib/domain/mapping/paths-read.ts';
import { pathsOf } from '#lib/domain/mapping/describe.ts';
import { readPath } from '#lib/domain/mapping/path.ts';
import type { App } from '../app.ts';
import { actionManifestOf, sourceLabels } from '../connections/mapping.ts';
import type { Action, Connection } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { openChanges } from './open-changes.ts';

/** So many records are looked through for the last one that was as usual. */
const LOOKED_BACK = 300;

/** Where a field goes: to which field of which step, and whether that has to be filled. */
export interface FieldUse {
	readonly step: string;
	readonly field: string;
	readonly required: boolean;
}

/** A change of a field as a person is asked about it. */
export interface AskedChange {
	readonly id: string;
	readonly kind: FieldChangeKind;
	readonly say: string;
	readonly field: string;
	readonly called: string;
	readonly to: string;
	/** How a day or a number seems to be written now; empty where it is not about that. */
	readonly like: string;
	readonly waiting: number;
	readonly uses: readonly FieldUse[];
	/** The last record in which it was as usual beside the first in which it was not, as far as they are kept. */
	readonly records: readonly SideBySide[];
	readonly hasGood: boolean;
}

type Open = Awaited<ReturnType<typeof openChanges>>[number];

const usesOf = (path: string, actions: readonly Action[], systems: readonly System[]): FieldUse[] =>
	actions.flatMap((action) => {
		const manifest = actionManifestOf(action, systems);
		const step = manifest?.label ?? action.action;
		const rules = Object.entries(action.mapping ?? {}).filter(([, rule]) => pathsOf(rule).includes(path));
		const fields = rules.map(([name]) => {
			const field = manifest?.fields.find((one) => one.name === name);
			return { step, field: field?.label ?? name, required: field?.required === true };
		});
		const decides = pathsRead({ mapping: null, reach: action.reach }).includes(path);
		return decides ? [...fields, { step, field: 'For which records', required: false }] : fields;
	});

const lastGood = async ({ store }: Pick<App, 'store'>, connectionId: string, change: Open): Promise<Values | null> => {
	const isGood = (values: Values | null): boolean =>
		values !== null && !isAffected(change, values) && readPath(values, change.field) !== undefined;
	const before = await store.records.before(connectionId, change.recordId, LOOKED_BACK);
	const found = before.find(({ values }) => isGood(values));
	if (found) return found.values;
	return (await store.records.latest(connectionId, LOOKED_BACK)).find(({ values }) => isGood(values))?.values ?? null;
};

/** What has become of the fields of a connection, as far as one can see, for a person to say whether it is so. */
export const askedChanges = async (
	parts: Pick<App, 'store' | 'now'>,
	connection: Connection,
	{ timeZone }: Pick<Workspace, 'timeZone'>
): Promise<AskedChange[]> => {
	const { store, now } = parts;
	const systems = await store.systems.of(connection.workspaceId);
	const actions = await store.connections.actions(connection.id);
	const open = await openChanges(parts, connection, systems, await store.fieldChanges.of(connection.id));
	const labels = sourceLabels(connection, systems);
	return Promise.all(
		open.map(async (change): Promise<AskedChange> => {
			const { id, kind, field, called, to, records, recordId } = change;
			const good = kind === 'value' ? null : await lastGood(parts, connection.id, change);
			return {
				id,
				kind,
				say: sayChange(change, { ...change, now: now(), timeZone }),
				field,
				called,
				to,
				like: kind === 'reshaped' ? exampleOf(to) : '',
				waiting: records,
				uses: usesOf(field, actions, systems),
				records: sideBySide(change, good, (await store.records.byId(recordId))?.values ?? null).map((row) => ({
					...row,
					field: labels[row.field] ?? row.field
				})),
				hasGood: good !== null
			};
		})
	);
};
