import type { Element, HtmlNode } from './html-tree.ts';
import type { Line } from './line.ts';

export interface Cell {
	readonly lines: readonly Line[];
	readonly text: string;
	/** Nothing but a name in bold, so a heading or a label. */
	readonly name: boolean;
}
export type Row = readonly Cell[];

/** What stands in a part of the mail. */
export type LinesOf = (part: Element) => readonly Line[];

/** What stands above a table as its title. */
export const captionLines = (table: Element, linesOf: LinesOf): Line[] =>
	within(table, ['caption']).flatMap((caption) => linesOf(caption));

/** The rows of a table; of a definition list, each name with all that is said of it. */
export function tableRows(table: Element, linesOf: LinesOf): Row[] {
	if (table.tag === 'dl') return definitions(table, linesOf);
	return within(table, ['tr']).map((row) => within(row, ['td', 'th']).map((cell) => cellOf(linesOf(cell))));
}

function definitions(list: Element, linesOf: LinesOf): Row[] {
	const pairs: { name: Element; said: Element[] }[] = [];
	for (const item of within(list, ['dt', 'dd'])) {
		if (item.tag === 'dt') pairs.push({ name: item, said: [] });
		else pairs.at(-1)?.said.push(item);
	}
	return pairs.map(({ name, said }) => [cellOf(linesOf(name)), cellOf(said.flatMap((item) => linesOf(item)))]);
}

function cellOf(lines: readonly Line[]): Cell {
	const text = lines
		.map((line) => line.text)
		.join('\n')
		.trim();
	const [first, second] = lines.filter((line) => line.text !== '');
	return { lines, text, name: first?.bold?.value === '' && second === undefined };
}

export const holdsTable = (element: Element): boolean =>
	element.children.some((child) => isElement(child) && (child.tag === 'table' || holdsTable(child)));

const isElement = (node: HtmlNode): node is Element => typeof node !== 'string';

const within = (element: Element, tags: readonly string[]): Element[] =>
	element.children.filter(isElement).flatMap((child) => (tags.includes(child.tag) ? [child] : within(child, tags)));
