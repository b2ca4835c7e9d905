import type { FieldKind, TargetField } from '../field.ts';
import { readName, type Reading } from './reading.ts';
import type { Idea } from './words.ts';

/** A field of the destination, with what its names say. */
export interface Target {
	readonly field: TargetField;
	/** By its own name and label first, then by its other names. */
	readonly readings: readonly Reading[];
	readonly idea: Idea | null;
}

/** What a kind alone says a field is, where its names say nothing that is known. */
const BY_KIND: Readonly<Partial<Record<FieldKind, Idea>>> = { email: 'email', phone: 'phone', url: 'website' };

const VAGUE: ReadonlySet<Idea> = new Set<Idea>(['id', 'name', 'date']);

export function readTarget(field: TargetField): Target {
	const [name, label, ...others] = [field.name, field.label, ...(field.alsoCalled ?? [])].map(readName);
	// A short name in a program means many things ("number", "name"); what the label says is what a person means.
	const isVague = name?.tokens.length === 1 && name.idea !== null && VAGUE.has(name.idea);
	const isTold = isVague && label?.idea && name?.idea !== label.idea;
	const readings = [...(name && !isTold ? [name] : []), ...(label ? [label] : []), ...others];
	const idea = readings.find((reading) => reading.idea !== null)?.idea ?? BY_KIND[field.kind] ?? null;
	const unnamed = readings.every((reading) => reading.idea === null);
	return { field, idea, readings: unnamed && idea ? [...readings, { ...readName(''), idea, speaks: true }] : readings };
}
