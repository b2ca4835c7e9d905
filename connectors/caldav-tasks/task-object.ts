import type { Values } from '../contract.ts';
import { propertyAt, withValue, type Lines, type Place } from '../dav/component.ts';
import { plainText } from '../dav/plain-text.ts';
import { partAt, textAt, withPart, withText, type PartPlace } from '../dav/text-property.ts';
import { utcStamp } from '../dav/utc-stamp.ts';

const at = (name: string): Place => ({ component: 'VTODO', name });

const TITLE = at('SUMMARY');
const DESCRIPTION = at('DESCRIPTION');
const DUE = at('DUE');
const PRIORITY = at('PRIORITY');
const LINK = at('URL');
// The first of the task's categories is ours; others were added by hand.
const CATEGORY: PartPlace = { ...at('CATEGORIES'), part: 0, of: 1, separator: ',' };

/** A task with nothing in it yet (RFC 5545, 3.6.2), made at `now`, UTC milliseconds. */
export const emptyTask = (key: string, now: number): Lines => [
	'BEGIN:VCALENDAR',
	'VERSION:2.0',
	'PRODID:-//Handover//Tasks//EN',
	'BEGIN:VTODO',
	`UID:${key}`,
	`DTSTAMP:${utcStamp(now)}`,
	`CREATED:${utcStamp(now)}`,
	'STATUS:NEEDS-ACTION',
	'END:VTODO',
	'END:VCALENDAR'
];

/** What goes into a task; `day` as `2026-03-30`. Empty values leave the task's own. */
export interface TaskContent {
	readonly values: Values;
	readonly day: string;
	readonly priority: string;
}

export function withTask(task: Lines, { values, day, priority }: TaskContent): Lines {
	const text = (lines: Lines, place: Place, written: string): Lines =>
		written === '' ? lines : withText(lines, place, written);
	const titled = text(task, TITLE, plainText(values.title));
	const described = text(titled, DESCRIPTION, plainText(values.description));
	const category = plainText(values.category);
	const sorted = category === '' ? described : withPart(described, CATEGORY, category);
	const ranked = text(sorted, PRIORITY, priority);
	return withDay(withLink(ranked, plainText(values.url)), day);
}

// A link is not escaped as text is (RFC 5545, 3.3.13), so it cannot hold a line break.
function withLink(task: Lines, link: string): Lines {
	const written = link.replaceAll('\n', '');
	return written === '' || propertyAt(task, LINK)?.value === written ? task : withValue(task, LINK, written, '');
}

const withDay = (task: Lines, day: string): Lines =>
	day === '' || dayAt(task) === day ? task : withValue(task, DUE, day.replaceAll('-', ''), ';VALUE=DATE');

const dayAt = (task: Lines): string => {
	const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(propertyAt(task, DUE)?.value ?? '') ?? [];
	return year === undefined ? '' : `${year}-${month}-${day}`;
};

/** The task marked as changed at `now`, UTC milliseconds. */
export const withChange = (task: Lines, now: number): Lines =>
	['DTSTAMP', 'LAST-MODIFIED'].reduce<Lines>((lines, name) => withValue(lines, at(name), utcStamp(now), ''), task);

/** The values in a task, by the names of its fields; '' for what it does not say. */
export function taskIn(task: Lines): Values {
	const priority = textAt(task, PRIORITY);
	return {
		title: textAt(task, TITLE),
		description: textAt(task, DESCRIPTION),
		dueDate: dayAt(task),
		priority: priority === '' ? '' : Number(priority),
		category: partAt(task, CATEGORY),
		url: propertyAt(task, LINK)?.value ?? ''
	};
}
