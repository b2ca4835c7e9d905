const twoDigits = (value: number, locale: string): string =>
	new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(value);

const inMinutes = (minutes: number): boolean => Math.round(minutes) < 60;

/** Hours and minutes as one says them, in two digits: "1.9 hours", "45 minutes". */
export const hoursWords = (minutes: number, locale: string): string => {
	if (!inMinutes(minutes)) return `${twoDigits(minutes / 60, locale)} ${minutes === 60 ? 'hour' : 'hours'}`;
	const whole = Math.round(minutes);
	return `${twoDigits(whole, locale)} ${whole === 1 ? 'minute' : 'minutes'}`;
};

/** The same beside another such figure: without its unit where it is the same. */
export const hoursBeside = (minutes: number, beside: number, locale: string): string =>
	inMinutes(minutes) === inMinutes(beside) && !inMinutes(minutes)
		? twoDigits(minutes / 60, locale)
		: hoursWords(minutes, locale);
