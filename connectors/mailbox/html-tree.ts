import { decodeEntities } from './html-entities.ts';

export interface Element {
	/** In lower case. */
	readonly tag: string;
	/** As written. */
	readonly attributes: string;
	readonly children: HtmlNode[];
}
export type HtmlNode = string | Element;

const EMPTY = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const UNSHOWN = new Set(['script', 'style', 'title', 'template', 'noscript']);
/** What an opening tag ends where the writer has left out the closing one, and the elements beyond which it does not. */
const ENDS: Readonly<Record<string, readonly [ended: readonly string[], borders: readonly string[]]>> = {
	tr: [['tr', 'td', 'th'], ['table']],
	td: [
		['td', 'th'],
		['tr', 'table']
	],
	th: [
		['td', 'th'],
		['tr', 'table']
	],
	li: [['li'], ['ul', 'ol']],
	dt: [['dt', 'dd'], ['dl']],
	dd: [['dt', 'dd'], ['dl']],
	p: [['p'], ['td', 'th', 'li', 'div']]
};
const DEEPEST = 200;

/** Reads HTML as leniently as mail needs it, in one pass: no text is lost, whatever the tags look like. */
export function parseHtml(html: string): Element {
	const root: Element = { tag: '', attributes: '', children: [] };
	const open: Element[] = [root];
	let place = 0;
	while (place < html.length) {
		const tag = readTag(html, place);
		if (!tag) {
			addText(open, html.slice(place));
			break;
		}
		addText(open, html.slice(place, tag.start));
		place = tag.end;
		if (tag.closing) close(open, tag.name);
		else if (UNSHOWN.has(tag.name)) place = endOfUnshown(html, tag);
		else if (tag.name !== '') add(open, { tag: tag.name, attributes: tag.attributes, children: [] });
	}
	return root;
}

interface Tag {
	readonly start: number;
	readonly end: number;
	/** Empty for a comment or a declaration. */
	readonly name: string;
	readonly attributes: string;
	readonly closing: boolean;
}

function readTag(html: string, from: number): Tag | null {
	for (let start = html.indexOf('<', from); start !== -1; start = html.indexOf('<', start + 1)) {
		if (html.startsWith('<!--', start)) return bare(start, past(html, '-->', start));
		if (/[!?]/.test(html.charAt(start + 1))) return bare(start, past(html, '>', start));
		const closing = html.charAt(start + 1) === '/';
		if (!/[a-zA-Z]/.test(html.charAt(start + (closing ? 2 : 1)))) continue;
		const end = endOfTag(html, start);
		if (end === -1) return null;
		const [name = '', ...rest] = html.slice(start + (closing ? 2 : 1), end - 1).split(/([\s/])/);
		return { start, end, name: name.toLowerCase(), attributes: rest.join(''), closing };
	}
	return null;
}

const bare = (start: number, end: number): Tag => ({ start, end, name: '', attributes: '', closing: false });

function past(html: string, mark: string, from: number): number {
	const place = html.indexOf(mark, from);
	return place === -1 ? html.length : place + mark.length;
}

function endOfUnshown(html: string, { name, end }: Tag): number {
	const closing = new RegExp(`</${name}`, 'gi');
	closing.lastIndex = end;
	return closing.exec(html)?.index ?? html.length;
}

function endOfTag(html: string, start: number): number {
	let quote = '';
	for (let place = start; place < html.length; place++) {
		const character = html.charAt(place);
		if (quote !== '') quote = character === quote ? '' : quote;
		else if (character === '>') return place + 1;
		else if ((character === '"' || character === "'") && /[\s=]/.test(html.charAt(place - 1))) quote = character;
	}
	return -1;
}

function addText(open: readonly Element[], text: string): void {
	if (text !== '') open.at(-1)?.children.push(decodeEntities(text));
}

function add(open: Element[], element: Element): void {
	const [ended, borders] = ENDS[element.tag] ?? [[], []];
	for (let depth = open.length - 1; depth > 0 && ended.length > 0; depth--) {
		const tag = open[depth]?.tag ?? '';
		if (borders.includes(tag)) break;
		if (ended.includes(tag)) open.length = depth;
	}
	open.at(-1)?.children.push(element);
	// A page can be nested deeper than the stack of calls that reads it; below this depth all stands side by side.
	if (!EMPTY.has(element.tag) && open.length < DEEPEST) open.push(element);
}

function close(open: Element[], tag: string): void {
	const depth = open.findLastIndex((element) => element.tag === tag);
	if (depth > 0) open.length = depth;
}
