import { readPath } from '../../mapping/path.ts';
import type { Values } from '../../mapping/values.ts';
import { isDateForm } from './date-form.ts';
import { sameChange, type FieldChange } from './field-change.ts';
import { formOf, type Form } from './form.ts';
import { formFits, isNumberForm } from './form-fits.ts';

const isOfOneKind = (one: Form, other: Form): boolean =>
	(isDateForm(one) && isDateForm(other)) || (isNumberForm(one) && isNumberForm(other));

/**
 * Which dates and numbers are written otherwise in this record than all those before (`forms`: the one form of each):
 * day and month changed places, a comma before the decimals. What a person has said no to is not asked again.
 */
export function reshapedIn(
	values: Values,
	forms: ReadonlyMap<string, Form>,
	denied: readonly FieldChange[]
): FieldChange[] {
	const reshaped: FieldChange[] = [];
	for (const [field, was] of forms) {
		const form = formOf(readPath(values, field));
		if (form === null || form === was || formFits(form, new Set([was])) || !isOfOneKind(form, was)) continue;
		// Which of the two numbers is the day has to be seen before it can be asked.
		if (form.includes('?')) continue;
		const change: FieldChange = { kind: 'reshaped', field, was, to: form };
		if (!denied.some((no) => sameChange(no, change))) reshaped.push(change);
	}
	return reshaped;
}
