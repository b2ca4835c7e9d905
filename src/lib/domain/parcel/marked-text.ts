import { isDate } from '../mapping/dates/read-date.ts';
import type { Form } from './form-of.ts';
import { mailOf, nameOf, referenceOf } from './mark.ts';

const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const URL_FORM = /^https?:\/\//i;
/** As people write telephones: a plus, a leading 0 or groups of digits. */
const PHONE = /^(?:\+|0)[\d\s().\-/]{6,24}$|^\d{2,4}(?:[\s-]\d{2,4}){2,4}$/;
const DECIMALS = /^\D{0,5}\d[\d\s.,'’]*[.,]\d{1,2}\D{0,5}$/;
const WHOLE = /^\d+$/;
/** Words of which a system knows only some: a code, an answer, an entry of a list. */
const CODE = /^(?:[A-Z]{2,3}|true|false|yes|no|on|off|ja|nei|nej|nein)$/i;
const LONG = 60;
const SHORT_NUMBER = 3;

/** A number that is kept for stories and films, and rings nowhere (Ofcom). */
const NO_PHONE = '+447700900';

const wordsOf = (mark: string): string =>
	`${nameOf(mark)}: a test record, which is removed again by itself. There is nothing to do.`;

/** An amount in the form in which it was written: "kr 1.234,50" becomes "kr 1,00". */
const amountLike = (text: string, least: string): string =>
	text.replace(/-?\d[\d\s.,'’]*/, (number) => {
		const [, mark = '', decimals = ''] = /([.,])(\d{1,2})\s*$/.exec(number) ?? [];
		return decimals === '' ? least : `${least}${mark}${'0'.repeat(decimals.length)}`;
	});

/** The form that a text itself gives away, where its name says nothing. */
function formSeen(text: string): Form {
	if (EMAIL.test(text)) return 'email';
	if (URL_FORM.test(text)) return 'url';
	if (isDate(text)) return 'kept';
	if (DECIMALS.test(text)) return 'least';
	if (WHOLE.test(text)) return text.length > SHORT_NUMBER ? 'reference' : 'kept';
	if (PHONE.test(text)) return 'phone';
	if (CODE.test(text)) return 'kept';
	return text.length > LONG || text.includes('\n') ? 'words' : 'name';
}

const birthdayLike = (text: string): string =>
	/^\d{4}-/.test(text) ? '2000-01-01' : text.replace(/^\d{1,2}(\D+)\d{1,2}(\D+)\d{2,4}/, '01$101$22000');

const MADE: Readonly<Record<Form, (text: string, mark: string) => string>> = {
	name: (_text, mark) => nameOf(mark),
	given: () => 'TEST',
	family: (_text, mark) => `Handover ${mark}`,
	words: (_text, mark) => wordsOf(mark),
	reference: (text, mark) => (WHOLE.test(text) ? mark : referenceOf(mark)),
	email: (_text, mark) => mailOf(mark),
	phone: (_text, mark) => `${NO_PHONE}${mark.slice(-3)}`,
	url: (_text, mark) => `https://example.com/handover-test-${mark}`,
	birthday: birthdayLike,
	least: (text) => amountLike(text, '1'),
	nothing: (text) => amountLike(text, '0'),
	one: (text) => (/\d/.test(text) ? '1' : text),
	empty: () => '',
	kept: (text) => text
};

/** A name with an address in it is an address, whatever it is called, and what is long is no entry of a list. */
const tells = (form: Form, seen: Form): boolean =>
	(form === 'name' && (seen === 'email' || seen === 'url')) ||
	(form === 'kept' && (seen === 'email' || seen === 'words'));

/** A text of a test record in place of a real one; `form` is null where the field's name says nothing. */
export function markedText(text: string, form: Form | null, mark: string): string {
	const trimmed = text.trim();
	if (trimmed === '') return text;
	const seen = formSeen(trimmed);
	return MADE[form === null || tells(form, seen) ? seen : form](trimmed, mark);
}
