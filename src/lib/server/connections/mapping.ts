import { manifestOf } from '#connectors/registry.ts';
import type { ActionManifest, RecordField, SourceRecord } from '#connectors/contract.ts';
import { pathCaller } from '#lib/domain/mapping/call-path.ts';
import type { Mapping } from '#lib/domain/mapping/mapping.ts';
import type { Reach } from '#lib/domain/mapping/reach/reach.ts';
import { viewsOf } from '#lib/domain/mapping/reach/views.ts';
import { suggestMapping } from '#lib/domain/mapping/suggest.ts';
import type { Action, Connection } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';

/** One step of the mapping page: its fields, and a rule for each, saved before or suggested now. */
export interface ProposedStep {
	readonly id: string;
	readonly title: string;
	readonly system: string;
	readonly fields: readonly RecordField[];
	/** Whether fields of any other name are taken too. */
	readonly open: boolean;
	readonly mapping: Mapping;
	/** Why a rule was suggested, by field. */
	readonly because: Readonly<Record<string, string>>;
	readonly reach: Reach | null;
}

const systemOf = ({ systemId }: Action, systems: readonly System[]): System | undefined =>
	systems.find(({ id }) => id === systemId);

/** What an action is, as its own system describes it. */
export const actionManifestOf = (action: Action, systems: readonly System[]): ActionManifest | undefined =>
	manifestOf(systemOf(action, systems) ?? { connector: action.connector, settings: {} })?.actions[action.action];

/** The fields of an action's manifest, and those that a file has mapped besides. */
export const fieldsToMap = (
	manifest: ActionManifest | undefined,
	others: readonly string[]
): readonly RecordField[] => {
	const declared = manifest?.fields ?? [];
	const known = new Set(declared.map(({ name }) => name));
	const further = others.filter((name) => !known.has(name));
	return [...declared, ...further.map((name) => ({ name, label: name, kind: 'text' as const }))];
};

/** What stands on the mapping page for a step: what was saved, else what names and values suggest. */
export const proposeMapping = (
	action: Action,
	systems: readonly System[],
	records: readonly SourceRecord[],
	labels: Readonly<Record<string, string>>
): ProposedStep => {
	const manifest = actionManifestOf(action, systems);
	const samples = records.filter(({ problem }) => !problem).map(({ values }) => values);
	const seen = viewsOf(samples, action.reach ?? {}).map(({ values }) => values);
	const fields = fieldsToMap(manifest, Object.keys(action.mapping ?? {}));
	const suggestions = action.mapping ? {} : suggestMapping(seen, fields, pathCaller(labels));
	const suggested = Object.entries(suggestions).filter(([, suggestion]) => suggestion.rule !== null);
	return {
		id: action.id,
		title: manifest?.label ?? action.action,
		system: systemOf(action, systems)?.name ?? '',
		fields,
		open: manifest?.open === true,
		mapping: action.mapping ?? Object.fromEntries(suggested.map(([name, { rule }]) => [name, rule])),
		because: Object.fromEntries(suggested.map(([name, { because }]) => [name, because])),
		reach: action.reach
	};
};

/** What a person calls the fields of a connection's source, by their paths. */
export const sourceLabels = (
	{ sourceSystemId, stream }: Connection,
	systems: readonly System[]
): Record<string, string> => {
	const source = systems.find(({ id }) => id === sourceSystemId);
	const fields = source ? (manifestOf(source)?.streams[stream ?? '']?.fields ?? []) : [];
	return Object.fromEntries(fields.map(({ name, label }) => [name, label]));
};
