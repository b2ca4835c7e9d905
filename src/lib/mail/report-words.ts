import { hoursBeside, hoursWords } from '#lib/domain/report/hours-words.ts';
import type { Payback } from '#lib/domain/report/payback.ts';
import type { ReportLine } from '#lib/domain/report/summary.ts';
import type { ReportProps } from './report-props.ts';

/** The reported week as its first and last day, or as far as it has come. */
export const weekWords = ({ week, locale, timeZone }: Pick<ReportProps, 'week' | 'locale' | 'timeZone'>): string => {
	const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
	const words = days.formatRange(week.from, Math.max(week.from, week.to - 1));
	return week.soFar ? `${words} so far` : words;
};

/** Which report it is and when the next one comes, on which day: "No. 7. The next one comes on Monday 30 November." */
export const numberWords = ({ number, nextAt, locale, timeZone, week }: ReportProps): string => {
	const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
	if (week.soFar)
		return nextAt === null
			? 'A preview. The report is switched off, so none comes by itself.'
			: `A preview of the report that comes on ${day.format(nextAt)}.`;
	if (nextAt === null) return `No. ${number}. The report is switched off, so no other comes by itself.`;
	return `No. ${number}. The next one comes on ${day.format(nextAt)}.`;
};

/** A calendar day, or the moment of one: "5 March 2027". */
export const dayWords = (at: string | number, locale: string, timeZone = 'UTC'): string =>
	new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(new Date(at));

const waitWords = (waiting: number): string =>
	waiting === 0 ? 'nothing waits' : `${waiting} ${waiting === 1 ? 'waits' : 'wait'}`;

/** What was carried and what waits; nothing of what was not there yet, or does not say how much it carried. */
export const countWords = ({ carried, carriedBefore, waiting, watched, isLater }: ReportLine): string =>
	isLater === true || (watched && carried === 0 && carriedBefore === 0)
		? ''
		: `${carried} carried, ${carriedBefore} the week before; ${waitWords(waiting)}.`;

/** What was saved, beside what was expected; empty of practice, and of what was not there yet. */
export const savedWords = (line: ReportLine, locale: string): string => {
	const { minutesSaved, expectedMinutes, practice, isLater } = line;
	if (practice || isLater) return '';
	if (minutesSaved === null) return 'What it saves is not known: nobody has said how long one takes by hand.';
	const saved =
		minutesSaved < 0
			? `It took ${hoursWords(-minutesSaved, locale)} more than it saved`
			: `${hoursWords(minutesSaved, locale)} saved`;
	if (expectedMinutes === null) return `${saved}.`;
	const estimate =
		minutesSaved < 0 ? hoursWords(expectedMinutes, locale) : hoursBeside(expectedMinutes, minutesSaved, locale);
	return `${saved}; the estimate was ${estimate}.`;
};

/** When it has paid for itself; empty where nobody can know. */
export const paybackWords = (payback: Payback | null, locale: string): string => {
	if (payback === null) return '';
	if (payback.state === 'paid') return `It has paid for itself since the week of ${dayWords(payback.since, locale)}.`;
	if (payback.state === 'at-this-pace')
		return `At this pace it will have paid for itself on ${dayWords(payback.on, locale)}.`;
	return 'At this pace it does not pay for itself.';
};

/** What is said of a line besides its word: not what stands above already, among what needs a person. */
export const lineSentence = (line: ReportLine): string => {
	const { sentence, waitsFor, finding, needsAttention, practice, waiting, aside } = line;
	if (waitsFor && !practice) return `It waits for ${waitsFor.name}; nothing is lost.`;
	if (!practice && (finding !== null || needsAttention > 0)) return '';
	// How many wait stands among the figures.
	return finding === null && needsAttention === 0 && !aside && waiting > 0
		? 'What waits is tried again by itself.'
		: sentence;
};

/** How many findings somebody has put aside, and when the first of them comes back; empty where none is. */
export const asideWords = ({ aside, locale, timeZone }: Pick<ReportProps, 'aside' | 'locale' | 'timeZone'>): string => {
	if (aside.length === 0) return '';
	const day = dayWords(Math.min(...aside), locale, timeZone);
	return aside.length === 1
		? `One finding is put aside until ${day}, or until it gets worse.`
		: `${aside.length} findings are put aside; the first comes back on ${day}, each at once if it gets worse.`;
};

/** A small line's figures in words, for a mail program with pictures off. */
export const sparkWords = (weeks: readonly number[]): string =>
	`Records a week, ${weeks.length} weeks up to this one: ${weeks.join(', ')}.`;
