import type { Against } from '#lib/domain/report/against.ts';
import type { ReportProps } from './report-props.ts';

const AGAINST: Readonly<Record<Against, string>> = {
	ahead: 'more than the estimate expected',
	kept: 'about what the estimate expected',
	behind: 'less than the estimate expected'
};

/** Hours and minutes as one says them, in two digits: "1.9 hours", "45 minutes". */
export const hoursWords = (minutes: number, locale: string): string => {
	const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
	if (minutes < 60) return `${format.format(Math.round(minutes))} ${Math.round(minutes) === 1 ? 'minute' : 'minutes'}`;
	return `${format.format(minutes / 60)} hours`;
};

/** The reported week as its first and last day. */
export const weekWords = ({ week, locale, timeZone }: Pick<ReportProps, 'week' | 'locale' | 'timeZone'>): string =>
	new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).formatRange(
		week.from,
		week.to - 1
	);

/** The sentence about time: what was saved, and how that stands against the estimate. */
export const savedWords = ({ summary, locale }: Pick<ReportProps, 'summary' | 'locale'>): string => {
	const { minutesSaved, against, expectedMinutes } = summary;
	if (minutesSaved === null) {
		return 'How many hours that saved is not known: no connection is tied to an estimate yet.';
	}
	const saved = `By your own minutes for each record, that is ${hoursWords(minutesSaved, locale)} that nobody had to type`;
	if (against === null || expectedMinutes === null) return `${saved}.`;
	return `${saved}, ${AGAINST[against]} (${hoursWords(expectedMinutes, locale)} a week).`;
};

/** The figures in one line. */
export const countWords = ({ summary }: Pick<ReportProps, 'summary'>): string =>
	`${summary.carried} carried, ${summary.failed} refused, ${summary.waiting} waiting.`;
