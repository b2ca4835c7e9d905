import { Cron } from 'croner';

/** One part of a schedule as numbers: which minutes, hours, days, months or weekdays it names. */
export type Part = readonly number[];

interface PartRule {
	readonly called: string;
	readonly from: number;
	readonly to: number;
	readonly names: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const PARTS: readonly PartRule[] = [
	{ called: 'minute', from: 0, to: 59, names: [] },
	{ called: 'hour', from: 0, to: 23, names: [] },
	{ called: 'day of the month', from: 1, to: 31, names: [] },
	{ called: 'month', from: 1, to: 12, names: MONTHS },
	{ called: 'weekday', from: 0, to: 7, names: WEEKDAYS }
];

const ITEM = /^(?:\*|([a-z]{3}|\d{1,2})(?:-([a-z]{3}|\d{1,2}))?)(?:\/(\d{1,2}))?$/i;

function numberOf(text: string, { names, from, to }: PartRule): number | null {
	const named = names.indexOf(text.toLowerCase());
	const value = named >= 0 ? named + (names === MONTHS ? 1 : 0) : Number(text);
	return Number.isInteger(value) && value >= from && value <= to ? value : null;
}

function readItem(item: string, rule: PartRule): Part | null {
	const found = ITEM.exec(item);
	if (!found) return null;
	const [, first, last, step] = found;
	// A step needs something to step through: `5/10` means one thing to one program and another to the next.
	if (first !== undefined && last === undefined && step !== undefined) return null;
	const low = first === undefined ? rule.from : numberOf(first, rule);
	const high = last === undefined ? (first === undefined ? rule.to : low) : numberOf(last, rule);
	const by = step === undefined ? 1 : Number(step);
	if (low === null || high === null || low > high || by < 1 || by > rule.to) return null;
	return Array.from({ length: Math.floor((high - low) / by) + 1 }, (_, i) => low + i * by);
}

/** The five parts of a standard cron schedule as numbers (Sunday is 0), or the sentence that says what is wrong. */
export function readSchedule(schedule: string): { readonly parts: readonly Part[] } | { readonly problem: string } {
	const texts = schedule.trim().split(/\s+/);
	if (texts.length !== 5)
		return { problem: 'A schedule has five parts: minute, hour, day of the month, month and weekday.' };
	const parts: Part[] = [];
	for (const [i, rule] of PARTS.entries()) {
		const items = (texts[i] ?? '').split(',').map((item) => readItem(item, rule));
		const numbers = items.flatMap((item) => item ?? []);
		if (items.includes(null))
			return {
				problem: `The ${rule.called} of a schedule cannot be “${texts[i]}”. Write ${rule.from} to ${rule.to}, a list (1,2), a range (1-3) or a step (*/2).`
			};
		parts.push(
			[...new Set(numbers.map((value) => (rule.names === WEEKDAYS ? value % 7 : value)))].sort((a, b) => a - b)
		);
	}
	return { parts };
}

const KEPT_CALENDARS = 5000;
const calendars = new Map<string, Cron>();

/** The calendar of a checked schedule. Only ever asked for dates: it is paused and holds no timer. */
export function calendarOf(schedule: string, timeZone: string): Cron {
	const id = `${timeZone} ${schedule}`;
	const known = calendars.get(id);
	if (known) return known;
	const made = new Cron(schedule.trim(), {
		timezone: timeZone,
		mode: '5-part',
		fixedTimeRule: 'no-wildcard',
		paused: true
	});
	if (calendars.size >= KEPT_CALENDARS) calendars.clear();
	calendars.set(id, made);
	return made;
}

/** What is wrong with a schedule, in a sentence, or null where it can be used. */
export function scheduleProblem(schedule: string): string | null {
	const read = readSchedule(schedule);
	if ('problem' in read) return read.problem;
	return calendarOf(schedule, 'UTC').nextRun(new Date(0)) ? null : 'This schedule names a day that never comes.';
}
