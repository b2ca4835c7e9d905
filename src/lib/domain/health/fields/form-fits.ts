import { mayBeForm } from './date-form.ts';
import type { Form } from './form.ts';

const NUMBERS: ReadonlySet<Form> = new Set(['number', 'decimal-point', 'decimal-comma']);
const OTHER_MARK: Readonly<Record<Form, Form>> = { 'decimal-point': 'decimal-comma', 'decimal-comma': 'decimal-point' };

export const isNumberForm = (form: Form): boolean => NUMBERS.has(form);

function fitsNumbers(form: Form, usual: ReadonlySet<Form>): boolean {
	const other = OTHER_MARK[form];
	// Where there were only whole numbers, the first decimals are no news; a whole number goes with either mark.
	if (other === undefined) return usual.has('decimal-point') || usual.has('decimal-comma') || usual.has('phone');
	return usual.has('number') && !usual.has(other);
}

/**
 * Whether a form is no other than the usual ones: a whole number among those with decimals, 03.04.2026 among days written
 * as 22.11.2026, and anything where there is free text.
 */
export function formFits(form: Form, usual: ReadonlySet<Form>): boolean {
	if (usual.has(form) || usual.has('text')) return true;
	if (isNumberForm(form)) return fitsNumbers(form, usual);
	if (form === 'phone') return usual.has('number');
	for (const one of usual) {
		if (mayBeForm(form, one)) return true;
		const opposite = one.includes('?') && mayBeForm(one, form);
		if (opposite && ![...usual].some((known) => known !== one && mayBeForm(one, known))) return true;
	}
	return false;
}
