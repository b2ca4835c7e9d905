import { fold } from '../../mapping/suggest/tokens.ts';
import { NUMBER_FORMS, numberIn } from '../values/numbers.ts';

/** How two systems may write one key: the same text, or one number of several forms. */
export const KEY_FORMS = ['text', ...NUMBER_FORMS] as const;
export type KeyForm = (typeof KEY_FORMS)[number];

/** A key in the form in which both systems write it alike; empty where there is none. */
export const keyIn = (text: string, form: KeyForm): string =>
	form === 'text' ? fold(text).replace(/\s+/g, ' ').trim() : numberIn(text, form);

const keysIn = (texts: readonly string[], form: KeyForm): Set<string> => {
	const keys = new Set(texts.map((text) => keyIn(text, form)));
	keys.delete('');
	return keys;
};

/** The form in which most keys stand on both sides and none becomes another; the plainest of several. */
export function bestForm(left: readonly string[], right: readonly string[]): KeyForm {
	const tried = KEY_FORMS.map((form) => {
		const [here, there] = [keysIn(left, form), keysIn(right, form)];
		const loses = here.size < keysIn(left, 'text').size || there.size < keysIn(right, 'text').size;
		return { form, hits: loses ? -1 : [...here].filter((key) => there.has(key)).length };
	});
	return tried.reduce((best, next) => (next.hits > best.hits ? next : best)).form;
}
