import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { folded } from '../dav/folding.ts';
import { contactIn, emptyCard, withContact, withRevision } from './contact-card.ts';

const KARI = {
	name: 'Kari Nordmann',
	email: 'kari@nordbakeriet.example',
	phone: '+47 22 00 00 00',
	company: 'Nordbakeriet, Oslo',
	street: 'Storgata 1\n2. etasje',
	postcode: '0155',
	city: 'Oslo',
	country: 'Norge',
	website: 'https://nordbakeriet.example/?a=1,2',
	note: 'Første linje\nandre, linje \\n'
};

test.each(['3.0', '4.0'] as const)('another reader of vCard %s finds everything', (version) => {
	const card = withContact(emptyCard('key', version), KARI);
	const read = new ICAL.Component(ICAL.parse(folded(card)) as unknown[]);
	const said = (name: string): unknown => read.getFirstPropertyValue(name);
	expect([said('version'), said('uid'), said('fn'), said('email')]).toEqual([version, 'key', KARI.name, KARI.email]);
	expect(said('n')).toEqual(['Nordmann', 'Kari', '', '', '']);
	expect(said('adr')).toEqual(['', '', KARI.street, KARI.city, '', KARI.postcode, KARI.country]);
	expect([said('tel'), said('org'), said('note')]).toEqual([KARI.phone, KARI.company, KARI.note]);
});

test('what goes in comes out, and what was not said is empty', () => {
	const card = withContact(emptyCard('key', '3.0'), KARI);
	expect(contactIn(card)).toEqual({ ...KARI, givenName: 'Kari', familyName: 'Nordmann' });
	expect(contactIn(emptyCard('key', '3.0')).note).toBe('');
});

test.each([
	['Nordbakeriet', 'N:;Nordbakeriet;;;'],
	['Anne Kari von der Nordmann', 'N:Nordmann;Anne Kari von der;;;'],
	[' Kari  Nordmann ', 'N:Nordmann;Kari;;;']
])('a name that is not given in parts is parted: %j', (name, line) => {
	expect(withContact(emptyCard('key', '3.0'), { name })).toContain(line);
});

test('a name given in parts is taken as it is', () => {
	const values = { name: 'Kari Nordmann', familyName: 'Nordmann Hansen' };
	expect(withContact(emptyCard('key', '3.0'), values)).toContain('N:Nordmann Hansen;;;;');
});

test('parts of a name that a person has corrected stay while the name is the same', () => {
	const card = ['BEGIN:VCARD', 'FN:Anne Kari Nordmann', 'N:Nordmann;Anne;Kari;Dr.;', 'END:VCARD'];
	expect(withContact(card, { name: 'Anne Kari Nordmann', phone: '22' })).toEqual(card.toSpliced(3, 0, 'TEL:22'));
});

test('a fax number is not the phone number', () => {
	const card = ['BEGIN:VCARD', 'FN:Kari', 'TEL;TYPE=WORK,FAX:1', 'TEL;TYPE=CELL:2', 'END:VCARD'];
	expect(withContact(card, { name: 'Kari', phone: '3' })).toEqual(card.with(3, 'TEL;TYPE=CELL:3'));
});

test('the time of the change is noted once', () => {
	const stamped = withRevision(withRevision(emptyCard('key', '3.0'), 0), Date.UTC(2026, 2, 1, 8));
	expect(stamped.filter((line) => line.startsWith('REV'))).toEqual(['REV:20260301T080000Z']);
});
