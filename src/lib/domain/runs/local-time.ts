/** A time as the clock on the wall shows it. `month` is 1 to 12. */
export interface LocalTime {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
}

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
	const known = formats.get(timeZone);
	if (known) return known;
	const made = new Intl.DateTimeFormat('en-GB', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric'
	});
	formats.set(timeZone, made);
	return made;
}

/** What the clock in `timeZone` shows at the UTC millisecond `at`. Throws RangeError for an unknown time zone. */
export function localTime(at: number, timeZone: string): LocalTime {
	const shown: Record<string, number> = {};
	for (const part of formatFor(timeZone).formatToParts(at)) shown[part.type] = Number(part.value);
	const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
	return { year, month, day, hour, minute, second };
}

const asIfUtc = (local: LocalTime): number =>
	Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second);

/** How far the clock in `timeZone` is ahead of UTC at that moment, in milliseconds. */
export const offsetAt = (at: number, timeZone: string): number =>
	asIfUtc(localTime(at, timeZone)) - Math.floor(at / 1000) * 1000;

/**
 * The moments (UTC milliseconds, oldest first) at which the clock shows this time: one as a rule, none in the hour
 * that is skipped in spring, two in the hour that comes twice in autumn.
 */
export function momentsOf(local: LocalTime, timeZone: string): number[] {
	const guess = asIfUtc(local);
	const offsets = new Set([offsetAt(guess - DAY, timeZone), offsetAt(guess + DAY, timeZone)]);
	return [...offsets]
		.map((offset) => guess - offset)
		.filter((at) => asIfUtc(localTime(at, timeZone)) === guess)
		.sort((a, b) => a - b);
}

/** The moment at which the clock was moved, to the second, within a day of `guess`; UTC milliseconds. */
function endOfGap(guess: number, timeZone: string): number {
	let low = guess - DAY;
	let high = guess + DAY;
	const before = offsetAt(low, timeZone);
	while (high - low > 1000) {
		const middle = Math.floor((low + high) / 2000) * 1000;
		if (offsetAt(middle, timeZone) === before) low = middle;
		else high = middle;
	}
	return high;
}

/**
 * The moment at which something planned for this local time happens, UTC milliseconds. The rule at clock changes: a
 * time that comes twice is meant the first time; a time that is skipped is the first moment after the gap.
 */
export const momentOf = (local: LocalTime, timeZone: string): number =>
	momentsOf(local, timeZone)[0] ?? endOfGap(asIfUtc(local), timeZone);
