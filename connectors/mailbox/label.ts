import type { Labelled } from './line.ts';

const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const LONGEST = 60;
const MOST_WORDS = 9;
/** Where the layout shows the label, it can be a whole question. */
export const LONGEST_QUESTION = 200;

/** A label as it was typed, without the colon, and with plain single spaces. */
export const tidyLabel = (typed: string): string =>
	typed
		.replace(INVISIBLE, '')
		.replace(/\s+/gu, ' ')
		.trim()
		.replace(/ ?[:：]$/u, '');

/** Whether a text can be the name of a form's field. */
export const isLabel = (text: string, longest = LONGEST): boolean =>
	text.length <= longest &&
	/\p{L}/u.test(text) &&
	/^[\p{L}\p{N}_(#¿]/u.test(text) &&
	!/\/\/|\d:\d|[@<>|{}\n]/u.test(text) &&
	(longest > LONGEST || (text.split(' ').length <= MOST_WORDS && !/[.!;] \S/u.test(text)));

/** Reads `Name: Kari`, `Name:`, `*Name:* Kari` and `--- Name ---`; null where the line has no label. */
export function splitLabel(line: string): Labelled | null {
	const ruled = /^\s*([-=]{2,4}) (.+) \1\s*$/u.exec(line);
	const starred = /^\s*(\*{1,2})([^*:：]+)(?:[:：]\1|\1 ?[:：])(.*)$/u.exec(line);
	const [label, value] = ruled ? [ruled[2], ''] : starred ? [starred[2], starred[3]] : atColon(line);
	const tidied = tidyLabel(label ?? '');
	return isLabel(tidied) ? { label: tidied, value: (value ?? '').trim() } : null;
}

function atColon(line: string): readonly [string?, string?] {
	const [, spaced, value] = /^(.+?)[:：](?:\s(.*))?$/su.exec(line) ?? [];
	if (spaced !== undefined) return [spaced, value];
	const [, label = '', tight = ''] = /^([^:：]+)[:：](.+)$/su.exec(line) ?? [];
	return belongsTogether(label, tight) ? [] : [label, tight];
}

/** A colon without a space after it can stand in a time, an address on the net, a path or a smiley. */
const belongsTogether = (before: string, after: string): boolean =>
	/^[/\\:]/u.test(after) ||
	(/\d$/u.test(before) && /^\d/u.test(after)) ||
	/^[-']?[()|DPpOo*]+(?:\s|$)/u.test(after) ||
	/^\s*(?:mailto|tel|sms|ftp|cid|urn|data)$/u.test(before);

const LONG_TEXT =
	/messag|comment|question|enquir|inquir|descri|detail|note|text|melding|beskjed|kommentar|spørsm|besked|meddelande|fråga|nachricht|mitteilung|frage|henvendelse|beskriv|bemerk|ønske|wish/iu;

/** Whether people write several lines into a field of this name. */
export const takesLongText = (label: string): boolean => LONG_TEXT.test(label);
