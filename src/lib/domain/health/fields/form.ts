import { isDate } from '../../mapping/dates/read-date.ts';
import { decimalMarkOf, readNumber } from '../../mapping/read-number.ts';
import { isObject, type Value } from '../../mapping/values.ts';
import { dateFormOf } from './date-form.ts';

/**
 * How a value is written, whatever it says: `number`, `decimal-point`, `decimal-comma`, `true-false`, `email`, `url`,
 * `phone-plus` (with the code of its country), `phone`, `word`, `text` (several words), `list`, `parts` (it has fields
 * of its own), or the form of a date.
 */
export type Form = string;

const EMAIL = /^[^\s@<>,;]{1,64}@[^\s@<>,;.]+(?:\.[^\s@<>,;.]+)+$/;
const URL_FORM = /^(?:https?:\/\/|www\.)\S+$/i;
const PHONE = /^\(?\+?[\d\s().\-/]{7,24}$/;
const HAS_DIGIT = /\d/;
const GROUP_OR_DECIMALS = /^\d{1,3}[.,]\d{3}$/;
/** Longer than any date, number, address or name of a thing. */
const LONGEST = 64;
const ZERO = 48;
const NINE = 57;

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

function phoneForm(text: string): Form | null {
	if (!PHONE.test(text)) return null;
	const digits = digitsIn(text);
	if (digits < 7 || digits > 15) return null;
	return /^\(?(?:\+|00)/.test(text) ? 'phone-plus' : 'phone';
}

function numberForm(text: string): Form | null {
	if (!('number' in readNumber(text)) && !GROUP_OR_DECIMALS.test(text)) return null;
	const mark = decimalMarkOf(text);
	if (mark === ',') return 'decimal-comma';
	return mark === '.' ? 'decimal-point' : 'number';
}

const wordForm = (text: string): Form => (/\s/.test(text) ? 'text' : 'word');

function figureForm(text: string): Form {
	const dated = dateFormOf(text);
	if (dated) return dated;
	const phone = /^\(?(?:\+|00)/.test(text) ? phoneForm(text) : null;
	return phone ?? numberForm(text) ?? phoneForm(text) ?? (isDate(text) ? 'date-in-words' : wordForm(text));
}

const isPlainDigits = (text: string): boolean => {
	for (let place = 0; place < text.length; place++) {
		const code = text.charCodeAt(place);
		if (code < ZERO || code > NINE) return false;
	}
	return !text.startsWith('00');
};

function textForm(text: string): Form {
	if (text.length > LONGEST) return URL_FORM.test(text) ? 'url' : 'text';
	if (isPlainDigits(text)) return 'number';
	if (text.includes('@')) return EMAIL.test(text) ? 'email' : wordForm(text);
	if (HAS_DIGIT.test(text) && !/^\p{L}{2,}:\/\//u.test(text)) return figureForm(text);
	if (text === 'true' || text === 'false') return 'true-false';
	return URL_FORM.test(text) ? 'url' : wordForm(text);
}

/** The form of a value; null where there is nothing in it. Never looks further than one level. */
export function formOf(value: Value | undefined): Form | null {
	switch (typeof value) {
		case 'string': {
			const text = value.trim();
			return text === '' ? null : textForm(text);
		}
		case 'number':
			return Number.isInteger(value) ? 'number' : 'decimal-point';
		case 'boolean':
			return 'true-false';
		default:
			if (Array.isArray(value)) return value.length === 0 ? null : 'list';
			return isObject(value) ? 'parts' : null;
	}
}
