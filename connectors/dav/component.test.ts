import { expect, test } from 'vitest';
import { propertyAt, withValue } from './component.ts';
import { withPart, withText } from './text-property.ts';

const TASK = [
	'BEGIN:VCALENDAR',
	'BEGIN:VTODO',
	'BEGIN:VALARM',
	'DESCRIPTION:Ring!',
	'END:VALARM',
	'item1.SUMMARY;LANGUAGE=nb;X-WHO="a:b;c":Kall Kari',
	'END:VTODO',
	'BEGIN:VTODO',
	'DESCRIPTION:Another',
	'END:VTODO',
	'END:VCALENDAR'
];
const summary = { component: 'VTODO', name: 'SUMMARY' };
const description = { component: 'VTODO', name: 'DESCRIPTION' };

test('a value changes in its own line; group, parameters and all other lines stay', () => {
	expect(withText(TASK, summary, 'Ring; nå')).toEqual(
		TASK.with(5, 'item1.SUMMARY;LANGUAGE=nb;X-WHO="a:b;c":Ring\\; nå')
	);
});

test('a component inside, and a second one of the same name, are left alone', () => {
	expect(propertyAt(TASK, description)).toBeUndefined();
	expect(withText(TASK, description, 'Brød')).toEqual(TASK.toSpliced(6, 0, 'DESCRIPTION:Brød'));
});

test('parameters that say how the old value was written go with it', () => {
	const card = ['BEGIN:VCARD', 'TEL;VALUE=uri;TYPE=cell;PREF=1:tel:+4722000000', 'END:VCARD'];
	expect(withText(card, { component: 'VCARD', name: 'TEL' }, '+47 33')).toEqual(
		card.with(1, 'TEL;TYPE=cell;PREF=1:+47 33')
	);
});

test('a text that is there already, however it is escaped, is not written again', () => {
	const card = ['BEGIN:VCARD', 'NOTE:semi\\;colon; and n\\N', 'END:VCARD'];
	expect(withText(card, { component: 'VCARD', name: 'NOTE' }, 'semi;colon; and n\n')).toBe(card);
});

test('one part of a value changes, the others stay', () => {
	const card = ['BEGIN:VCARD', 'ADR;TYPE=work:Boks 1;;Gata 2;Oslo', 'END:VCARD'];
	const city = { component: 'VCARD', name: 'ADR', part: 6, of: 7, separator: ';' } as const;
	expect(withPart(card, city, 'Norge')).toEqual(card.with(1, 'ADR;TYPE=work:Boks 1;;Gata 2;Oslo;;;Norge'));
});

test('parameters can be given anew', () => {
	const due = { component: 'VTODO', name: 'DUE' };
	const lines = ['BEGIN:VTODO', 'DUE;TZID=Europe/Oslo:20260330T120000', 'END:VTODO'];
	expect(withValue(lines, due, '20260331', ';VALUE=DATE')).toEqual(lines.with(1, 'DUE;VALUE=DATE:20260331'));
});
