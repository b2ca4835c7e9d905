import { isDate } from '../dates/read-date.ts';
import { readNumber } from '../read-number.ts';
import { asText } from '../text.ts';
import { isFilled, type Value } from '../values.ts';

export type Look =
	| 'email'
	| 'phone'
	| 'clear-phone'
	| 'url'
	| 'date'
	| 'number'
	| 'person'
	| 'long'
	| 'sentence'
	| 'one-word'
	| 'wordless'
	| 'postal';

/** What the sample values of a source field look like: the share of the filled ones, 0 to 1, and how many there are. */
export interface Looks {
	readonly filled: number;
	readonly share: Readonly<Record<Look, number>>;
}

const EMAIL = /^[^\s@<>,;]{1,64}@[^\s@<>,;.]+(?:\.[^\s@<>,;.]+)+$/;
const URL_FORM = /^(?:https?:\/\/\S+|(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:\/\S*)?)$/iu;
const PHONE = /^\+?[\d\s().\-/]{7,24}$/;
const PERSON_WORD = /^(?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|den|af|av|da|di|la)$/u;
const LONGEST_SHOWN = 300;

function isPhone(text: string): boolean {
	const digits = text.replace(/\D/g, '').length;
	return PHONE.test(text) && digits >= 7 && digits <= 15 && !isDate(text);
}

function isPerson(text: string): boolean {
	const words = text.split(/\s+/);
	return words.length >= 2 && words.length <= 5 && words.every((word) => PERSON_WORD.test(word));
}

const LOOKS: Readonly<Record<Look, (text: string) => boolean>> = {
	email: (text) => EMAIL.test(text),
	phone: isPhone,
	// Digits alone can be any number; a plus, a leading 0 or groups of digits are how people write telephones.
	'clear-phone': (text) => isPhone(text) && (/^[+0]/.test(text) || /\d[\s-]\d/.test(text)),
	url: (text) => !text.includes('@') && URL_FORM.test(text),
	date: isDate,
	number: (text) => 'number' in readNumber(text) || /^\d+[.,]\d{3}$/.test(text),
	person: isPerson,
	long: (text) => text.length > 60 || text.includes('\n'),
	sentence: (text) => text.split(/\s+/).length > 3,
	'one-word': (text) => !/\s/.test(text),
	wordless: (text) => !/\p{L}/u.test(text),
	// A postcode behind a street: the whole address.
	postal: (text) => /\p{L}.*\s(?:\d{4,5}|\d{3} \d{2})\s+\p{L}/u.test(text)
};

/** Looks at the samples of one field. */
export function looksOf(values: readonly (Value | undefined)[]): Looks {
	const texts = values.filter(isFilled).map((value) => (asText(value) ?? '').trim().slice(0, LONGEST_SHOWN));
	const share = (look: Look): number => (texts.length === 0 ? 0 : texts.filter(LOOKS[look]).length / texts.length);
	const names = Object.keys(LOOKS) as Look[];
	return {
		filled: texts.length,
		share: Object.fromEntries(names.map((look) => [look, share(look)])) as Record<Look, number>
	};
}
