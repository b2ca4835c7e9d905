import { isDateForm, mayBeForm } from './date-form.ts';
import type { FieldCounter } from './field-counts.ts';
import type { Form } from './form.ts';
import { isNumberForm } from './form-fits.ts';

/** So many filled values say how a field is written. */
export const ENOUGH_FILLED = 20;
/** What is rarer than this was an oversight. */
const LEAST = 0.02;
const LEAST_TIMES = 3;
const NEARLY_ALL = 0.95;

type Known = Pick<FieldCounter, 'filled' | 'forms'>;

/** The forms in which a field usually comes; null while too little is known of it. */
export function usualForms(known: Known, path: string): ReadonlySet<Form> | null {
	const filled = known.filled(path);
	if (filled < ENOUGH_FILLED) return null;
	const usual = [...known.forms(path)].filter(([, count]) => count >= LEAST_TIMES && count / filled >= LEAST);
	return usual.length === 0 ? null : new Set(usual.map(([form]) => form));
}

/**
 * The one form of the dates or numbers of a field, where nearly all of them have it; null for any other field. Whole
 * numbers and days such as 03.04.2026, which go with several, are of the form that the others give away.
 */
export function onlyForm(known: Known, path: string): Form | null {
	const filled = known.filled(path);
	if (filled < ENOUGH_FILLED) return null;
	const forms = [...known.forms(path)].toSorted(([, one], [, other]) => other - one);
	const telling = forms.filter(([form]) => (isDateForm(form) && !form.includes('?')) || form.startsWith('decimal-'));
	const [main] = telling;
	if (!main) return null;
	const [form] = main;
	const goesWith = ([one]: readonly [Form, number]): boolean =>
		one === form || mayBeForm(one, form) || (one === 'number' && isNumberForm(form));
	const share = forms.filter(goesWith).reduce((sum, [, count]) => sum + count, 0) / filled;
	return share >= NEARLY_ALL && main[1] >= LEAST_TIMES ? form : null;
}
