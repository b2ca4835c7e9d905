import { manifests } from '#connectors/registry.ts';
import type { RecordField, SourceRecord, Values } from '#connectors/contract.ts';
import { flatten } from '#lib/domain/mapping/flatten.ts';
import { readMapping, type Mapping } from '#lib/domain/mapping/mapping.ts';
import { suggestMapping } from '#lib/domain/mapping/suggest.ts';
import type { App } from '../app.ts';
import { Mistake } from '../mistake.ts';
import type { Action, Connection } from '../persistence/connections.ts';
import type { System } from '../persistence/systems.ts';

/** One step of the mapping page: its fields, and a rule for each, saved before or suggested now. */
export interface ProposedStep {
	readonly id: string;
	readonly title: string;
	readonly system: string;
	readonly fields: readonly RecordField[];
	readonly mapping: Mapping;
	/** Why a rule was suggested, by field. */
	readonly because: Readonly<Record<string, string>>;
	/** The paths of the samples, to choose from. */
	readonly paths: readonly string[];
}

const pathsOf = (samples: readonly Values[]): string[] => [
	...new Set(samples.flatMap((values) => flatten(values).map(({ path }) => path)))
];

/** What stands on the mapping page for a step: what was saved, else what names and values suggest. */
export const proposeMapping = (
	action: Action,
	systems: readonly System[],
	records: readonly SourceRecord[]
): ProposedStep => {
	const manifest = manifests[action.connector]?.actions[action.action];
	const samples = records.filter(({ problem }) => !problem).map(({ values }) => values);
	const fields = manifest?.fields ?? [];
	const suggestions = action.mapping ? {} : suggestMapping(samples, fields);
	const suggested = Object.entries(suggestions).filter(([, suggestion]) => suggestion.rule !== null);
	return {
		id: action.id,
		title: manifest?.label ?? action.action,
		system: systems.find(({ id }) => id === action.systemId)?.name ?? '',
		fields,
		mapping: action.mapping ?? Object.fromEntries(suggested.map(([name, { rule }]) => [name, rule])),
		because: Object.fromEntries(suggested.map(([name, { because }]) => [name, because])),
		paths: pathsOf(samples)
	};
};

/** The mapping that a posted page says for one step: its fields are called `rule.STEP.FIELD`, each a rule as JSON. */
const mappingIn = (typed: Readonly<Record<string, string>>, { id }: Action): unknown => {
	const prefix = `rule.${id}.`;
	return Object.fromEntries(
		Object.entries(typed).flatMap(([name, chosen]) => {
			if (!name.startsWith(prefix) || chosen === '') return [];
			const field = name.slice(prefix.length);
			if (chosen === 'text') {
				const template = (typed[`text.${id}.${field}`] ?? '').replaceAll('\r\n', '\n');
				return template.trim() === '' ? [] : [[field, { template }]];
			}
			try {
				return [[field, JSON.parse(chosen)]];
			} catch {
				return [[field, null]];
			}
		})
	);
};

/** Saves the mapping of every step. Throws `Mistake` with a sentence per field. */
export const saveMapping = async (
	{ store }: Pick<App, 'store'>,
	connection: Connection,
	actions: readonly Action[],
	typed: Readonly<Record<string, string>>
): Promise<void> => {
	const sentences: Record<string, string> = {};
	const mappings = actions.map((action): Mapping => {
		const read = readMapping(mappingIn(typed, action));
		const fields = manifests[action.connector]?.actions[action.action]?.fields ?? [];
		const label = (name: string) => fields.find((field) => field.name === name)?.label ?? name;
		if ('problems' in read) {
			for (const { field, say } of read.problems) sentences[`rule.${action.id}.${field}`] = `${label(field)}: ${say}`;
			return {};
		}
		for (const field of fields) {
			if (field.required && read.mapping[field.name] === undefined) {
				sentences[`rule.${action.id}.${field.name}`] = `${field.label}: say where it comes from; it is needed.`;
			}
		}
		return read.mapping;
	});
	if (Object.keys(sentences).length > 0) {
		throw new Mistake('Some fields need another look. Nothing was saved yet.', sentences);
	}
	for (const [index, action] of actions.entries()) {
		await store.connections.changeAction(action.id, { mapping: mappings[index] ?? {} });
	}
	await store.connections.change(connection.id, { triedAt: null });
};
