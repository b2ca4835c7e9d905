import { manifestOf } from '#connectors/registry.ts';
import type { ActionManifest, RecordField, SourceRecord } from '#connectors/contract.ts';
import type { Mapping } from '#lib/domain/mapping/mapping.ts';
import type { Reach } from '#lib/domain/mapping/reach/reach.ts';
import { viewsOf } from '#lib/domain/mapping/reach/views.ts';
import { suggestMapping } from '#lib/domain/mapping/suggest.ts';
import type { VatSide } from '#lib/domain/mapping/vat-sides.ts';
import type { Action, Connection } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';
import { sumsInstead, sumsOf, wantedSums } from './vat-of-step.ts';

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
	/** Whether a sum is to have VAT in it, by field, where an option of the step says so. */
	readonly vat: Readonly<Record<string, VatSide>>;
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

const labelsOf = (fields: readonly RecordField[]): Record<string, string> =>
	Object.fromEntries(fields.map(({ name, label }) => [name, label]));

/** What stands on the mapping page for a step: what was saved, else what names and values suggest. */
export const proposeMapping = (
	action: Action,
	systems: readonly System[],
	records: readonly SourceRecord[],
	read: readonly RecordField[]
): ProposedStep => {
	const labels = labelsOf(read);
	const manifest = actionManifestOf(action, systems);
	const samples = records.filter(({ problem }) => !problem).map(({ values }) => values);
	const seen = viewsOf(samples, action.reach ?? {}).map(({ values }) => values);
	const fields = fieldsToMap(manifest, Object.keys(action.mapping ?? {}));
	const suggestions = action.mapping ? {} : suggestMapping(seen, fields, labels);
	const suggested = Object.entries(suggestions).filter(([, suggestion]) => suggestion.rule !== null);
	const rules = Object.fromEntries(suggested.map(([name, { rule }]) => [name, rule]));
	const vat = manifest ? wantedSums(manifest, action.options) : {};
	const instead = sumsInstead(rules, sumsOf(read), vat);
	const reasons = suggested.map(([name, { because }]) => [name, because]);
	const otherReasons = Object.keys(instead).map((name) => [name, `It is ${vat[name]} VAT, as this step is set.`]);
	return {
		id: action.id,
		title: manifest?.label ?? action.action,
		system: systemOf(action, systems)?.name ?? '',
		fields,
		open: manifest?.open === true,
		mapping: action.mapping ?? { ...rules, ...instead },
		because: Object.fromEntries([...reasons, ...otherReasons]),
		reach: action.reach,
		vat
	};
};

/** The fields that a connection's source always has. */
export const sourceFields = (
	{ sourceSystemId, stream }: Connection,
	systems: readonly System[]
): readonly RecordField[] => {
	const source = systems.find(({ id }) => id === sourceSystemId);
	return source ? (manifestOf(source)?.streams[stream ?? '']?.fields ?? []) : [];
};

/** What a person calls the fields of a connection's source, by their paths. */
export const sourceLabels = (connection: Connection, systems: readonly System[]): Record<string, string> =>
	labelsOf(sourceFields(connection, systems));
