import { countWords, savedWords, weekWords } from './report-words.ts';
import type { ReportProps } from './report-props.ts';

/** The weekly report for a mail program that shows plain text. */
export const reportText = (props: ReportProps): string => {
	const { business, summary, origin } = props;
	const lines = summary.lines.flatMap((line) => [
		'',
		`${line.name}${line.practice ? ' (practice)' : ''}: ${line.carried} carried (the week before: ${line.carriedBefore})`,
		`  ${line.sentence}`,
		`  ${origin}/connections/${line.id}`
	]);
	return [
		`${business}: ${weekWords(props)}`,
		'',
		countWords(props),
		savedWords(props),
		...(summary.todo ? ['', summary.todo, `${origin}/attention`, ...summary.more] : ['', 'Nothing needs you.']),
		...lines,
		'',
		'--',
		`You get this because you have an account at ${origin}. When it comes is set at ${origin}/settings.`,
		''
	].join('\n');
};
