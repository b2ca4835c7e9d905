/** Beyond this many digits a JavaScript number is no longer exact. */
const MOST_DIGITS = 15;

/** A written number as a number where nothing of it is lost, else as it stands. */
export function exactNumber(text: string): number | string {
	const number = Number(text);
	const digits = text.replace(/^[-+]?0*\.?0*|\.|e.*$/gi, '');
	return Number.isFinite(number) && text.trim() !== '' && digits.length <= MOST_DIGITS ? number : text;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d+)?)(?:\+00(?::00)?)?$/;

/** A moment as ISO 8601 with all its digits; what is none, such as `infinity` or a date of zeros, as it stands. */
export function isoMoment(text: string, zone: 'Z' | ''): string {
	const [, date, time] = MOMENT.exec(text) ?? [];
	return date === undefined ? text : `${date}T${time}${zone}`;
}
