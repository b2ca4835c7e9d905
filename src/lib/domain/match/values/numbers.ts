import { fold } from '../../mapping/suggest/tokens.ts';

/**
 * The ways in which two systems can write one order number: all of it (`web1001`), its digits alone (`1001` of
 * `WEB-1001`), or its last figure alone (`1001` of `2026-1001`). Which one holds is decided by the whole column.
 */
export const NUMBER_FORMS = ['whole', 'digits', 'last'] as const;
export type NumberForm = (typeof NUMBER_FORMS)[number];

const bare = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

/** An order or invoice number in one of these forms; empty where it has no digit. */
export function numberIn(text: string, form: NumberForm): string {
	if (!/\d/.test(text)) return '';
	if (form === 'whole') return fold(text).replace(/[^\p{L}\d]+/gu, '');
	return form === 'digits' ? bare(text.replace(/\D/g, '')) : bare(/(\d+)\D*$/.exec(text)?.[1] ?? '');
}

const SHORTEST = 3;
const TOKEN = /\p{L}*[-#_]?\d+(?:[-/_]\p{L}?\d+)*/gu;

/** Everything inside a text that can be such a number: "Ordre #1001 fra nettbutikken" holds 1001. */
export function numbersInText(text: string, form: NumberForm): string[] {
	const tokens = text.match(TOKEN) ?? [];
	const found = tokens.flatMap((token) => [numberIn(token, form), ...(token.match(/\d+/g) ?? []).map(bare)]);
	return [...new Set(found)].filter((number) => number.length >= SHORTEST);
}
