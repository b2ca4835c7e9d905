import { hoursBeside, hoursWords } from './hours-words.ts';
import type { ReportLine, Summary } from './summary.ts';

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

const inWords = (count: number): string => NUMBERS[count] ?? String(count);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const listed = (names: readonly string[]): string =>
	names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Names are said where there are few of them, else how many. */
const MOST_NAMES = 2;

const all = (count: number): string =>
	count === 1 ? 'Your connection' : count === 2 ? 'Both connections' : `All ${inWords(count)} connections`;

/** What stands behind a semicolon: what is no fault, and yet not as it always is. */
const besides = (lines: readonly ReportLine[], ofAll: number): string => {
	const count = (word: ReportLine['word']['word']) => lines.filter((line) => line.word.word === word).length;
	const look = count('needs a look') + count('needs you');
	const [again, paused, aside, fresh] = [count('works again'), count('paused'), count('put aside'), count('new')];
	const said = (some: number, one: string, many: string) =>
		some === 0 ? [] : [`${ofAll === 1 ? 'it' : inWords(some)} ${some === 1 ? one : many}`];
	return [
		...said(look, 'needs a look', 'need a look'),
		...said(again, 'stood still for a time and works again', 'stood still for a time and work again'),
		...said(paused, 'is paused', 'are paused'),
		...said(aside, 'is put aside', 'are put aside'),
		...said(fresh, 'is new', 'are new')
	]
		.map((words) => `; ${words}`)
		.join('');
};

/** Where none was to run: why, where that is the same for all. */
const atRest = (lines: readonly ReportLine[]): string => {
	const [first] = lines;
	const [one, who] = [lines.length === 1, all(lines.length)];
	if (lines.some(({ word }) => word.word !== first?.word.word))
		return `None of your ${inWords(lines.length)} connections ran${besides(lines, lines.length)}.`;
	if (first?.word.word === 'new')
		return one
			? `${who} is new: it was switched on after this week.`
			: `${who} are new: they were switched on after this week.`;
	return `${who} ${one ? 'is' : 'are'} ${first?.word.word}.`;
};

/** Whether all worked, and which did not. */
const howTheyAre = (lines: readonly ReportLine[]): string => {
	const on = lines.filter(({ word }) => word.tone !== 'idle');
	const down = on.filter(({ word }) => word.tone === 'bad');
	const [some, fine] = [on.length, on.length - down.length];
	if (some === 0) return atRest(lines);
	const rest = `${besides(lines, lines.length)}.`;
	const worked = on.some(({ word }) => word.word === 'works again') ? (some === 1 ? 'works' : 'work') : 'worked';
	if (down.length === 0 && some === 1 && worked === 'works' && lines.length === 1)
		return 'Your connection stood still for a time and works again.';
	if (down.length === 0) return `${all(some)} ${worked}${rest}`;
	const name = `${listed(down.map((line) => line.name))} ${down.length === 1 ? 'does' : 'do'} not`;
	if (fine === 0)
		return `${some === 1 ? `${down[0]?.name} does not work` : `None of your ${inWords(some)} connections works`}${rest}`;
	const names = down.length <= MOST_NAMES ? name : `${inWords(down.length)} do not`;
	return `${capital(inWords(fine))} of ${inWords(some)} connections ${fine === 1 ? 'works' : 'work'}; ${names}${rest}`;
};

/** What was carried and saved, against what was promised of those whose promise is known. */
const whatItBrought = (
	{ carried, minutesSaved, soFar }: Summary,
	lines: readonly ReportLine[],
	locale: string
): string => {
	const records = `${carried === 0 ? 'No' : carried.toLocaleString(locale)} ${carried === 1 ? 'record' : 'records'} carried${soFar ? ' so far' : ''}`;
	if (minutesSaved === null) {
		return carried === 0 ? `${records}.` : `${records}; how many hours that saved nobody has said yet.`;
	}
	const counted = lines.filter((line) => line.minutesSaved !== null);
	const promised = counted.filter((line) => line.expectedMinutes !== null);
	const expected = promised.reduce((sum, line) => sum + (line.expectedMinutes ?? 0), 0);
	if (carried === 0 && minutesSaved === 0) {
		return expected > 0
			? `${records}; by the estimate ${hoursWords(expected, locale)} would have been saved.`
			: `${records}.`;
	}
	const unsure = lines.some((line) => line.minutesSaved === null && line.carried > 0);
	const saved =
		minutesSaved < 0
			? `, and putting things right took ${hoursWords(-minutesSaved, locale)} more than was saved`
			: `, about ${hoursWords(minutesSaved, locale)} saved${unsure ? ' where it is known' : ''}`;
	const beside = minutesSaved < 0 ? hoursWords(expected, locale) : hoursBeside(expected, minutesSaved, locale);
	if (expected <= 0) return `${records}${saved}.`;
	return promised.length === counted.length
		? `${records}${saved}; the estimate was ${beside}.`
		: `${records}${saved}; the estimate for ${inWords(promised.length)} of them was ${hoursWords(expected, locale)}.`;
};

/** The week in one breath: "All five connections worked. 214 records carried, about 11 hours saved; the estimate was 12." */
export const openingOf = (summary: Summary, locale: string): string => {
	const real = summary.lines.filter(({ practice }) => !practice);
	if (real.length > 0) return `${howTheyAre(real)} ${whatItBrought(summary, real, locale)}`;
	return summary.lines.length > 0
		? 'Only practice has run so far: nothing of yours is connected yet.'
		: 'Nothing is connected yet.';
};
