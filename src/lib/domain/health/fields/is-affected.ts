import { readPath } from '../../mapping/path.ts';
import type { Values } from '../../mapping/values.ts';
import { mayBeForm } from './date-form.ts';
import type { FieldChange } from './field-change.ts';
import { formOf } from './form.ts';

/**
 * Whether a record cannot be carried before a person has answered: it has the new name and not the old one, or the new
 * form, or one that may be the new one (03.04.2026, where days and months seem to have changed places).
 */
export function isAffected({ kind, field, to }: FieldChange, values: Values): boolean {
	if (kind === 'renamed') return readPath(values, field) === undefined && readPath(values, to) !== undefined;
	if (kind !== 'reshaped') return false;
	const form = formOf(readPath(values, field));
	return form !== null && (form === to || mayBeForm(form, to));
}
