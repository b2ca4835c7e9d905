import { readLines, type Fields } from './form-lines.ts';
import { withoutForwarding } from './forwarded.ts';
import { htmlLines } from './html-lines.ts';
import { parseHtml } from './html-tree.ts';
import { textLines, type Line } from './line.ts';

export type { Fields } from './form-lines.ts';

// Characters. No form fills this much; a mail that does would keep everything else waiting while it is read.
const LONGEST = 500_000;

/** A mail's body as decoded text, in either form or both. */
export interface MailBody {
	readonly text?: string | undefined;
	readonly html?: string | undefined;
}

/**
 * The fields of a form's entry that was mailed: `label: value` lines, tables of two columns, definition lists, and bold
 * labels with their value beside or below. Labels are as typed, without the colon; values are as typed, with their line
 * breaks. A mail without a field gives none.
 *
 * @param names the form's own field names where they are known; in lines, nothing else is then taken for a label
 */
export function readFields({ text, html }: MailBody, names: readonly string[] = []): Fields {
	const laidOut = html === undefined ? [] : withoutForwarding(htmlLines(parseHtml(html.slice(0, LONGEST))));
	const written = text === undefined ? [] : withoutForwarding(textLines(text.slice(0, LONGEST)));
	// A layout tells where a value ends, which lines of text do not; without one the text is nearer to what was typed.
	const [first, second] = showsFields(laidOut) ? [laidOut, written] : [written, laidOut];
	const fields = readLines(first, names);
	return fields.size > 0 ? fields : readLines(second, names);
}

const showsFields = (lines: readonly Line[]): boolean =>
	lines.some((line) => line.field) || lines.filter((line) => line.bold).length > 1;

/** The body as text, whichever form it came in. */
export const textOf = ({ text, html }: MailBody): string =>
	text ??
	(html === undefined
		? ''
		: htmlLines(parseHtml(html))
				.map((line) => line.text)
				.join('\n')
				.trim());
