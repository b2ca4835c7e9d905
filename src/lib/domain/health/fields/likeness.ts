import { nameScore } from '../../mapping/suggest/name-score.ts';
import { readName, type Reading } from '../../mapping/suggest/reading.ts';
import { isDateForm } from './date-form.ts';
import type { Form } from './form.ts';
import { formFits } from './form-fits.ts';

/** A field that is gone, with the forms that it had, or one that is new, with the one it has. */
export interface Gone {
	readonly path: string;
	/** Null while too little is known of them. */
	readonly forms: ReadonlySet<Form> | null;
}
export interface New {
	readonly path: string;
	readonly form: Form | null;
}

export const LIKE_ENOUGH = 0.5;

const NAMED = 0.5;
const OTHER_FORM = 0.7;
const SHARED_WORDS = 0.8;
const BY_FORM = 0.6;
/** The only one that is gone and the only one that is new. */
const BY_NUMBER = 0.5;

/** What hardly any other field is written like. */
const isTelling = (form: Form): boolean =>
	isDateForm(form) || form === 'email' || form === 'url' || form === 'phone-plus' || form === 'phone';

function byWords({ tokens: one }: Reading, { tokens: other }: Reading): number {
	const shared = one.filter((word) => other.includes(word)).length;
	return shared === 0 ? 0 : (SHARED_WORDS * 2 * shared) / (one.length + other.length);
}

function nameLikeness(gone: string, fresh: string): number {
	const [one, other] = [readName(gone), readName(fresh)];
	// Two ideas that are both known and are not the same are two things, whatever words they share.
	const shared = one.idea !== null && other.idea !== null && one.idea !== other.idea ? 0 : byWords(one, other);
	return Math.max(nameScore(one, other), nameScore(other, one), shared);
}

/**
 * How surely a new field is the one that is gone, from 0 to 1: by its name, else by how it is written, else because
 * there is no other (`isOnly`).
 */
export function likeness(gone: Gone, fresh: New, isOnly: boolean): number {
	const named = nameLikeness(gone.path, fresh.path);
	const fits = gone.forms === null || fresh.form === null || formFits(fresh.form, gone.forms);
	if (named >= NAMED) return fits ? named : named * OTHER_FORM;
	if (!fits) return 0;
	const isSameForm = fresh.form !== null && gone.forms?.has(fresh.form) === true;
	if (isSameForm && fresh.form !== null && isTelling(fresh.form)) return BY_FORM;
	return isOnly ? BY_NUMBER : 0;
}
