import { openingOf } from '#lib/domain/report/opening.ts';
import {
	asideWords,
	countWords,
	dayWords,
	lineSentence,
	numberWords,
	paybackWords,
	savedWords,
	weekWords
} from './report-words.ts';
import type { ReportProps } from './report-props.ts';

const underlined = (title: string): string[] => ['', title, '='.repeat(title.length)];

const linesOf = ({ summary, beside, locale, origin }: ReportProps, most: number): string[] => {
	const shown = summary.lines
		.slice(0, most)
		.flatMap((line) => [
			'',
			`${line.name}${line.practice ? ' (practice)' : ''}: ${line.word.word}`,
			...[
				lineSentence(line),
				countWords(line),
				savedWords(line, locale),
				line.practice ? '' : paybackWords(beside.get(line.id)?.payback ?? null, locale),
				beside.get(line.id)?.parcel ?? ''
			]
				.filter(Boolean)
				.map((sentence) => `  ${sentence}`),
			`  ${origin}/connections/${line.id}`
		]);
	const left = summary.lines.length - most;
	return left > 0 ? [...shown, '', `And ${left} more: ${origin}/connections`] : shown;
};

/** The weekly report for a mail program that shows plain text, with so many connections at most. */
export const reportText = (props: ReportProps, most: number): string => {
	const { business, summary, todos, expiring, next, locale, timeZone, origin } = props;
	return [
		openingOf(summary, locale),
		'',
		`${business}, ${weekWords(props)}. ${numberWords(props)}`,
		...(todos.length > 0 ? underlined('What needs you') : ['', 'Nothing needs you.']),
		...todos.flatMap(({ about, say, button, path }) => ['', about, `  ${say}`, `  ${button}: ${origin}${path}`]),
		...(props.aside.length > 0 ? ['', `${asideWords(props)} See what is put aside: ${origin}/home`] : []),
		...(summary.lines.length > 0 ? underlined('Your connections') : []),
		...linesOf(props, most),
		...(expiring.length > 0 ? [...underlined('Logins that end soon'), ''] : []),
		...expiring.flatMap(({ name, until, path }) => [
			`${name}: on ${dayWords(until, locale, timeZone)}. Sign in again before: ${origin}${path}`
		]),
		...underlined('What next'),
		'',
		next.say,
		...(next.waitUntil ? [`That is on ${dayWords(next.waitUntil, locale)} if all goes well.`] : []),
		...(next.button ? [`${next.button.say}: ${origin}${next.button.path}`] : []),
		'',
		'--',
		`When this report comes is set at ${origin}/settings; all of them are kept at ${origin}/reports.`,
		`You get it because you have an account at ${origin}.`,
		''
	].join('\n');
};
