import type { RecordField, Values } from '#connectors/contract.ts';
import { asTyped } from '#lib/domain/runs/as-typed.ts';

export interface Correctable {
	readonly name: string;
	readonly label: string;
	readonly long: boolean;
	readonly required: boolean;
	readonly value: string;
}

/** The fields a person may put right: those of the action, and any other that would be sent. */
export const correctable = (fields: readonly RecordField[], values: Values | null): Correctable[] => {
	const known = new Set(fields.map(({ name }) => name));
	const others = Object.keys(values ?? {}).filter((name) => !known.has(name));
	return [
		...fields.map(({ name, label, kind, required = false }) => ({
			name,
			label,
			required,
			long: kind === 'long-text',
			value: asTyped(values?.[name])
		})),
		...others.map((name) => ({ name, label: name, required: false, long: false, value: asTyped(values?.[name]) }))
	];
};
