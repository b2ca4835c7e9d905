import { listed } from './listed.ts';
import { readSchedule, type Part } from './schedule.ts';

const WEEKDAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTH_NAMES = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const clock = (hour: number, minute: number): string => `${twoDigits(hour)}:${twoDigits(minute)}`;
const same = (part: Part, other: Part): boolean =>
	part.length === other.length && part.every((value, i) => value === other[i]);

/** The step of a part that starts at 0 and divides its whole evenly, else null: `*\/7` is not every seven minutes. */
function evenStep(part: Part, whole: number): number | null {
	const step = part.length === 1 ? whole : (part[1] ?? 0) - (part[0] ?? 0);
	const even = part[0] === 0 && whole % step === 0 && part.length === whole / step;
	return even && part.every((value, i) => value === i * step) ? step : null;
}

function dayWords(days: Part, months: Part, weekdays: Part): string {
	const inMonths = months.length === 12 ? '' : ` in ${listed(months.map((month) => MONTH_NAMES[month - 1] ?? ''))}`;
	const anyDay = days.length === 31;
	const onDays = `on day ${listed(days.map(String))} of ${months.length === 12 ? 'the month' : 'the month,'}`;
	if (weekdays.length === 7) return anyDay ? inMonths : ` ${onDays}${inMonths}`;
	let onWeekdays = ` on ${listed(weekdays.map((day) => `${WEEKDAY_NAMES[day]}s`))}`;
	if (same(weekdays, [1, 2, 3, 4, 5])) onWeekdays = ' on weekdays';
	if (same(weekdays, [0, 6])) onWeekdays = ' on Saturdays and Sundays';
	// Standard cron: where both are named, either is enough.
	return anyDay ? `${onWeekdays}${inMonths}` : ` ${onDays} and also${onWeekdays}${inMonths}`;
}

function minuteWords(minutes: Part): string {
	const step = evenStep(minutes, 60);
	if (step === 1) return 'every minute';
	if (step !== null && step < 60) return `every ${step} minutes`;
	return `at ${listed(minutes.map(String))} minutes past the hour`;
}

function timeWords(minutes: Part, hours: Part, everyDay: boolean): string {
	const hourStep = evenStep(hours, 24);
	if (hourStep === 1) return same(minutes, [0]) ? 'every hour' : minuteWords(minutes);
	if (hourStep !== null && hourStep < 24 && same(minutes, [0])) return `every ${hourStep} hours`;
	if (minutes.length * hours.length <= 4) {
		const times = hours.flatMap((hour) => minutes.map((minute) => clock(hour, minute)));
		return `${everyDay ? 'daily ' : ''}at ${listed(times)}`;
	}
	const [first = 0] = hours;
	const last = hours.at(-1) ?? 0;
	const inARow = last - first === hours.length - 1;
	return `${minuteWords(minutes)} ${inARow ? `between ${clock(first, 0)} and ${clock(last, 59)}` : `in the hours ${listed(hours.map(String))}`}`;
}

/** A schedule as one says it: "every 5 minutes", "daily at 07:30". What cannot be read is quoted as it stands. */
export function scheduleWords(schedule: string): string {
	const read = readSchedule(schedule);
	if ('problem' in read) return `“${schedule}”`;
	const [minutes = [], hours = [], days = [], months = [], weekdays = []] = read.parts;
	const on = dayWords(days, months, weekdays);
	return `${timeWords(minutes, hours, on === '')}${on}`.trim();
}

const OFFERED = [
	'* * * * *',
	'*/5 * * * *',
	'*/15 * * * *',
	'0 * * * *',
	'30 7 * * *',
	'30 7,12,16 * * *',
	'30 7 * * 1-5',
	'30 7 * * 1',
	'30 7 1 * *'
];

/** What the set-up offers, the most frequent first. */
export const scheduleChoices: readonly { readonly schedule: string; readonly words: string }[] = OFFERED.map(
	(schedule) => ({
		schedule,
		words: scheduleWords(schedule)
	})
);
