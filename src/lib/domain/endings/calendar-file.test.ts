import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const FIKEN = {
	uid: 'login-fiken@handover',
	day: '2027-03-03',
	title: 'The login of Fiken ends',
	text: 'Sign in again.',
	url: 'https://handover.example.com/systems/fiken'
};

/** The lines as a program sees them: put together again. */
const lines = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

const valueOf = (file: string, name: string): string[] =>
	lines(file).flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));

const unescaped = (text: string): string =>
	text.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));

test('a whole day, with reminders at nine in the morning 14, 7 and 2 days before', () => {
	const file = calendarFile('Logins of Nordbakeriet', [FIKEN], NOW);
	expect(lines(file)).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20270303', 'DTEND;VALUE=DATE:20270304']));
	expect(valueOf(file, 'DTSTAMP')).toEqual(['20261123T090000Z']);
	expect(valueOf(file, 'TRIGGER')).toEqual(['-P13DT15H', '-P6DT15H', '-P1DT15H']);
	expect(valueOf(file, 'UID')).toEqual(['login-fiken@handover']);
	expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
	expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('a calendar without a day is a calendar all the same', () => {
	expect(lines(calendarFile('Logins', [], NOW)).at(-1)).toBe('END:VCALENDAR');
});

test('whatever a system is called: it comes out as it went in, in lines of at most 75 octets, and begins nothing new', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
			const title = name.replace(/\r\n?/g, '\n');
			const file = calendarFile(name, [{ ...FIKEN, title, text: title }], NOW);
			for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
			expect(unescaped(valueOf(file, 'SUMMARY')[0] ?? '')).toBe(title.replace(/(?!\n)\p{Cc}/gu, ' '));
			expect(lines(file).filter((line) => line.startsWith('BEGIN:'))).toHaveLength(5);
		})
	);
});
