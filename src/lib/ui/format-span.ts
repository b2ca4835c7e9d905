// A unit begins where rounding to the next smaller one would already fill it: no "60 minutes", no "24 hours".
const units = [
	{ unit: 'day', size: 86_400_000, from: 86_400_000 - 1_800_000 },
	{ unit: 'hour', size: 3_600_000, from: 3_600_000 - 30_000 },
	{ unit: 'minute', size: 60_000, from: 60_000 - 500 },
	{ unit: 'second', size: 1000, from: 0 }
] as const;

type Unit = (typeof units)[number]['unit'];

function inWords(milliseconds: number): { count: number; unit: Unit } {
	const { unit, size } = units.find(({ from }) => milliseconds >= from) ?? units[3];
	return { count: Math.round(milliseconds / size), unit };
}

const say = (count: number, unit: Unit, locale: string): string =>
	new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);

/**
 * A span in words, "3 minutes"; between one hour and two the minutes stay: "1 hour 20 minutes". Milliseconds in.
 * English unless told otherwise, because it stands inside English sentences.
 */
export function formatDuration(milliseconds: number, locale = 'en-GB'): string {
	const minutes = Math.round(milliseconds / 60_000);
	if (minutes > 60 && minutes < 120) return `${say(1, 'hour', locale)} ${say(minutes - 60, 'minute', locale)}`;
	const { count, unit } = inWords(milliseconds);
	return count === 0 ? 'less than a second' : say(count, unit, locale);
}

/** How long before or after `now` something is: "just now", "5 minutes ago", "in 2 hours". UTC milliseconds in. */
export function formatAgo(then: number, now: number, locale = 'en-GB'): string {
	const { count, unit } = inWords(Math.abs(now - then));
	if (unit === 'second' && count < 45) return then > now ? 'in a moment' : 'just now';
	// Never "yesterday": 30 hours before an early morning is the day before that.
	return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(then > now ? count : -count, unit);
}
