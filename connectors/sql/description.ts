import type { ActionManifest, Description, StreamManifest } from '../contract.ts';
import { fieldsOf, labelFor } from '../http-json/field-settings.ts';
import { targetOf, targetProblems, type Target } from './action-settings.ts';
import { streamsOf, type Stream } from './stream-settings.ts';

const streamManifest = (name: string, { label, record, fields }: Stream): StreamManifest => ({
	label: label ?? labelFor(name),
	record: record ?? { one: 'row', many: 'rows' },
	arrival: 'polled',
	fields: fieldsOf(fields)
});

const actionManifest = ({ table, columns }: Target): ActionManifest => ({
	label: `Add or change a row of ${table}`,
	record: { one: 'row', many: 'rows' },
	fields: columns.map((name) => ({ name, label: labelFor(name), kind: 'text' })),
	open: true,
	options: [],
	once: 'look-up',
	readsBack: true
});

export default {
	problems: (settings) => {
		const { streams, problems } = streamsOf(settings);
		const all = { ...problems, ...targetProblems(settings) };
		if (Object.keys(all).length > 0 || Object.keys(streams).length > 0 || settings.mayWrite === true) return all;
		return { table: 'Name a table or a query to read, or allow writing; without either there is nothing to connect.' };
	},
	parts: (settings) => {
		const target = targetOf(settings);
		const actions: Record<string, ActionManifest> = target ? { row: actionManifest(target) } : {};
		return {
			streams: Object.fromEntries(
				Object.entries(streamsOf(settings).streams).map(([name, stream]) => [name, streamManifest(name, stream)])
			),
			actions
		};
	}
} satisfies Description;
