import { quoted } from '../../mapping/text.ts';
import { counted, fitted, sayBegin, shortName } from '../words.ts';
import type { FieldChange } from './field-change.ts';
import type { Form } from './form.ts';

/** The same day and the same number in every form. */
const EXAMPLES: Readonly<Record<Form, string>> = {
	date: '2026-11-22',
	'date-time': '2026-11-22T14:30:00Z',
	'decimal-point': '1234.50',
	'decimal-comma': '1234,50',
	number: '1234'
};
const PARTS: Readonly<Record<string, string>> = {
	yyyy: '2026',
	M: '11',
	d: '22',
	H: '14',
	mm: '30',
	ss: '00',
	"'T'": 'T'
};

/** How something in this form looks: "22.11.2026", "1234,50". */
export const exampleOf = (form: Form): string =>
	EXAMPLES[form] ?? form.replace(/'T'|yyyy|mm|ss|[MdH]/g, (part) => PARTS[part] ?? part);

/** Why a record waits, for the list of what needs attention; the same for all that wait for one answer. */
export function sayWaits({ kind, field, was, to }: FieldChange): string {
	const name = `The field ${quoted(field)}`;
	return kind === 'renamed'
		? `${name} is gone from it, and the field ${quoted(to)} is new. It waits until you have said whether that is the same.`
		: `${name} is written like ${exampleOf(to)} now, and was like ${exampleOf(was)}. It waits until you have said whether that is right.`;
}

interface When {
	readonly since: number;
	readonly now: number;
	readonly timeZone: string;
	/** Records that wait for the answer. */
	readonly records: number;
	/** What a person calls the field. */
	readonly called: string;
}

/** What has become of a field, in a sentence of at most 200 characters. */
export function sayChange({ kind, was, to }: FieldChange, { since, now, timeZone, records, called }: When): string {
	const name = `The field ${quoted(shortName(called))}`;
	const begin = `since ${sayBegin(since, now, timeZone)}`;
	const waits = records === 0 ? '' : `${counted(records, 'record waits', 'records wait')} for your answer.`;
	if (kind === 'renamed')
		return fitted([`${name} is gone ${begin}; it seems to be called ${quoted(shortName(to))} now.`, waits]);
	if (kind === 'reshaped')
		return fitted([`${name} is written like ${exampleOf(to)} ${begin}, and was like ${exampleOf(was)}.`, waits]);
	const seen = `${quoted(shortName(to))} is new in the field ${quoted(shortName(called))}, which had only a few values so far`;
	return fitted([`${seen}; look whether it goes where it should.`]);
}

/** What a person has said of a field, for the diary. */
export function sayAnswered({ kind, field, was, to }: FieldChange, answer: 'yes' | 'no'): string {
	const name = quoted(field);
	if (kind === 'renamed')
		return answer === 'yes'
			? `The field ${name} is called ${quoted(to)} at the source now, and is read so.`
			: `The field ${name} is gone at the source, and ${quoted(to)} is something else.`;
	const forms = `like ${exampleOf(to)} at the source now, and no longer like ${exampleOf(was)}`;
	return answer === 'yes'
		? `The field ${name} is written ${forms}: it is read so.`
		: `The field ${name} is written ${forms}: it is taken as it comes.`;
}
