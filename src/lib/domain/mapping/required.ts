import type { TargetField } from './field.ts';
import type { FieldProblem } from './mapping.ts';
import { isFilled, type Values } from './values.ts';

const EMPTY = 'It is needed and is empty in this record.';

/** The fields that the destination needs and that a mapped record leaves empty. */
export const missingFields = (
	fields: readonly Pick<TargetField, 'name' | 'label' | 'required'>[],
	values: Values
): FieldProblem[] =>
	fields
		.filter(({ name, required }) => required && !isFilled(values[name]))
		.map(({ name, label }) => ({ field: name, say: `“${label}” is needed and is empty in this record.`, why: EMPTY }));
