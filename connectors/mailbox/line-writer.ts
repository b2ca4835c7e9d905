import { isLabel, LONGEST_QUESTION, tidyLabel } from './label.ts';
import type { Line } from './line.ts';

interface Piece {
	readonly text: string;
	readonly bold: boolean;
	/** Its spaces are meant as they are. */
	readonly kept: boolean;
}

/** Puts pieces of text together to lines. */
export class LineWriter {
	readonly lines: Line[] = [];
	#pieces: Piece[] = [];

	add(text: string, bold: boolean, kept: boolean): void {
		this.#pieces.push({ text: kept ? text : text.replace(/[ \t\r\n\f]+/g, ' '), bold, kept });
	}

	/** The next piece begins a line. */
	end(): void {
		const line = joined(this.#pieces);
		if (line.text !== '') this.lines.push(line);
		this.#pieces = [];
	}

	/** The next piece begins a line, with an empty one before it. */
	gap(): void {
		this.end();
		if (this.lines.length > 0 && this.lines.at(-1)?.text !== '') this.lines.push({ text: '' });
	}

	/** A line break as it is written: two in a row leave a line empty. */
	break(): void {
		if (joined(this.#pieces).text === '') this.gap();
		else this.end();
	}
}

const said = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

function joined(pieces: readonly Piece[]): Line {
	const spoken = pieces.filter((piece) => piece.text.trim() !== '');
	if (spoken.length === 0) return { text: '' };
	const text = pieces.some((piece) => piece.kept) ? said(pieces) : said(pieces).trim();
	const plain = spoken.findIndex((piece) => !piece.bold);
	const name = said(plain === -1 ? spoken : spoken.slice(0, plain)).trim();
	const value = plain === -1 ? '' : said(spoken.slice(plain)).trim();
	const label = tidyLabel(name);
	if (!isLabel(label, LONGEST_QUESTION)) return { text };
	const colon = /[:：]$/u.test(name) || /^[:：]/u.test(value);
	return { text, bold: { label, value: value.replace(/^[:：]\s*/u, ''), colon } };
}
