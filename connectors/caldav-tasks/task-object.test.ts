import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { folded } from '../dav/folding.ts';
import { emptyTask, taskIn, withChange, withTask } from './task-object.ts';

const NOW = Date.UTC(2026, 2, 27, 8, 5, 3);
const VALUES = {
	title: 'Call Kari; about, kringle',
	description: 'Ring før ni\n\\n «=1+1»',
	category: 'Salg, web; ny',
	url: 'https://nordbakeriet.example/?a=1,2;b'
};
const task = () => withTask(emptyTask('key', NOW), { values: VALUES, day: '2026-03-30', priority: '1' });

test('another reader of iCalendar finds everything', () => {
	const read = new ICAL.Component(ICAL.parse(folded(task())) as unknown[]).getFirstSubcomponent('vtodo');
	const said = (name: string): string => String(read?.getFirstPropertyValue(name));
	expect([said('summary'), said('description'), said('categories'), said('url')]).toEqual([
		VALUES.title,
		VALUES.description,
		VALUES.category,
		VALUES.url
	]);
	expect([said('uid'), said('dtstamp'), said('created'), said('due'), said('priority'), said('status')]).toEqual([
		'key',
		'2026-03-27T08:05:03Z',
		'2026-03-27T08:05:03Z',
		'2026-03-30',
		'1',
		'NEEDS-ACTION'
	]);
});

test('what goes in comes out, and what was not said is empty', () => {
	expect(taskIn(task())).toEqual({ ...VALUES, dueDate: '2026-03-30', priority: 1 });
	expect(taskIn(emptyTask('key', NOW))).toMatchObject({ title: '', dueDate: '', priority: '', category: '' });
});

test('an update keeps the reminder, the tick and the categories that a person has added', () => {
	const edited = task().toSpliced(-2, 0, 'BEGIN:VALARM', 'DESCRIPTION:Ring', 'TRIGGER:-PT1H', 'END:VALARM');
	const theirs = edited.map((line) => (line.startsWith('CATEGORIES') ? `${line},Viktig` : line));
	const done = theirs.map((line) => line.replace('NEEDS-ACTION', 'COMPLETED'));
	const values = { title: 'Call Ola', category: 'Salg' };
	const after = withTask(done, { values, day: '', priority: '' });
	expect(after).toEqual(
		done.map((line) => {
			if (line.startsWith('SUMMARY')) return 'SUMMARY:Call Ola';
			return line.startsWith('CATEGORIES') ? 'CATEGORIES:Salg,Viktig' : line;
		})
	);
});

test('a due time that a person has set on the same day stays', () => {
	const timed = task().map((line) => line.replace('DUE;VALUE=DATE:20260330', 'DUE;TZID=Europe/Oslo:20260330T120000'));
	expect(withTask(timed, { values: {}, day: '2026-03-30', priority: '' })).toEqual(timed);
	expect(withTask(timed, { values: {}, day: '2026-03-31', priority: '' })).toContain('DUE;VALUE=DATE:20260331');
});

test('a line break in a link does not make a property of its own', () => {
	const values = { title: 'Call Kari', url: 'https://nordbakeriet.example/\nSTATUS:COMPLETED' };
	const lines = withTask(emptyTask('key', NOW), { values, day: '', priority: '' });
	expect(lines).toContain('URL:https://nordbakeriet.example/STATUS:COMPLETED');
});

test('the time of a change is noted', () => {
	const changed = withChange(task(), Date.UTC(2026, 3, 1));
	expect(changed).toContain('LAST-MODIFIED:20260401T000000Z');
	expect(changed).toContain('DTSTAMP:20260401T000000Z');
	expect(changed).toContain('CREATED:20260327T080503Z');
});
