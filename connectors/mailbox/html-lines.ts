import { tableLines } from './html-table.ts';
import type { Element, HtmlNode } from './html-tree.ts';
import type { Line } from './line.ts';
import { LineWriter } from './line-writer.ts';

const APART = new Set('p h1 h2 h3 h4 h5 h6 table ul ol dl blockquote pre form fieldset'.split(' '));
const BLOCKS = new Set(
	'address article aside body caption center dd details div dt figure footer header html legend li main nav section'
		.concat(' tbody td tfoot th thead tr')
		.split(' ')
);
const BOLD = new Set(['b', 'strong', 'th', 'dt']);

/** What stands in a part of an HTML mail, line by line as a person sees it, with what its layout tells. */
export function htmlLines(part: Element): Line[] {
	const writer = new LineWriter();
	write(writer, part, false, false);
	writer.end();
	if (writer.lines.at(-1)?.text === '') writer.lines.pop();
	return writer.lines;
}

function write(writer: LineWriter, node: HtmlNode, bold: boolean, kept: boolean): void {
	if (typeof node === 'string') writeText(writer, node, bold, kept);
	else if (node.tag === 'br') writer.break();
	else if (node.tag === 'hr') writeLines(writer, [{ text: '-----' }]);
	else if (!isHidden(node)) writeElement(writer, node, bold, kept);
}

function writeText(writer: LineWriter, text: string, bold: boolean, kept: boolean): void {
	for (const [place, line] of (kept ? text.split(/\r\n|\r|\n/) : [text]).entries()) {
		if (place > 0) writer.break();
		writer.add(line, bold, kept);
	}
}

function writeElement(writer: LineWriter, node: Element, bold: boolean, kept: boolean): void {
	const around = (): void => {
		if (APART.has(node.tag)) writer.gap();
		else if (BLOCKS.has(node.tag)) writer.end();
	};
	around();
	const held = node.tag === 'table' || node.tag === 'dl' ? tableLines(node, htmlLines) : null;
	if (held) writeLines(writer, held);
	else for (const child of node.children) write(writer, child, bold || isBold(node), kept || node.tag === 'pre');
	around();
}

function writeLines(writer: LineWriter, lines: readonly Line[]): void {
	writer.end();
	for (const line of lines) writer.lines.push(line);
}

const isHidden = ({ attributes }: Element): boolean => /display\s*:\s*none/i.test(attributes);

const isBold = ({ tag, attributes }: Element): boolean =>
	BOLD.has(tag) || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attributes);
