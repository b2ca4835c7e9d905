import type { Form } from './form.ts';

/**
 * What seems to have become of a field: it has another name now, or it is written differently, or a list has a value that
 * it never had.
 */
export type FieldChangeKind = 'renamed' | 'reshaped' | 'value';

/** A field that has changed, as far as one can see. */
export interface FieldChange {
	readonly kind: FieldChangeKind;
	/** The path by which mappings and conditions read it. */
	readonly field: string;
	/** Its form before; empty where that does not matter. */
	readonly was: Form;
	/** The path, the form, or the value that it seems to have now. */
	readonly to: string;
}

/** A change to which nobody has said anything yet. */
export interface OpenFieldChange extends FieldChange {
	/** What a person calls the field. */
	readonly called: string;
	/** UTC milliseconds. */
	readonly since: number;
	/** Deliveries that wait for the answer, and of how many records. */
	readonly waiting: number;
	readonly records: number;
}

export const sameChange = (one: FieldChange, other: FieldChange): boolean =>
	one.kind === other.kind && one.field === other.field && one.to === other.to;
