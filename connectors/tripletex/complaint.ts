import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value } from '#lib/domain/mapping/values.ts';
import type { Complaint } from '../rest/vendor.ts';

/** By what Tripletex's names of fields and its sentences speak of, the telling ones first. */
const ABOUT: readonly (readonly [RegExp, string])[] = [
	[/e-?mail|e-?post/i, 'E-mail'],
	[/phone|telefon/i, 'Phone'],
	[/organi[sz]ation ?number|organisasjonsnummer/i, 'Organisation number'],
	[/country|land\b/i, 'Country'],
	[/vat ?type|mva/i, 'VAT'],
	[/currency|valuta/i, 'Currency'],
	[/due|forfall/i, 'Due date'],
	[/date|dato/i, 'Invoice date'],
	[/paid ?amount|amount|beløp/i, 'Amount'],
	[/unit ?price|pris/i, 'Price for one'],
	[/count|antall/i, 'How many'],
	[/description|beskrivelse/i, 'What is sold'],
	[/postal ?code|postnummer/i, 'Postcode'],
	[/reference|referanse/i, 'Reference'],
	[/name|navn/i, 'Name']
];

const textAt = (json: Value, place: string): string | undefined => {
	const text = readPath(json, place);
	return typeof text === 'string' && text !== '' ? text : undefined;
};

/** Tripletex says inside its validation messages what is wrong, and outside only that something is. */
export const complaint = (json: Value): Complaint | null => {
	const inside = textAt(json, 'validationMessages.0.message');
	const say = inside ?? textAt(json, 'developerMessage') ?? textAt(json, 'message');
	if (say === undefined) return null;
	const about = `${textAt(json, 'validationMessages.0.field') ?? ''} ${inside ?? ''}`;
	const [, field] = ABOUT.find(([words]) => words.test(about)) ?? [];
	return { say, ...(field !== undefined && { field }) };
};
