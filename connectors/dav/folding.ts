/** Octets of a line without its end (RFC 5545, 3.1; RFC 6350, 3.2). */
const LIMIT = 75;

const graphemes = new Intl.Segmenter();

// What a reader sees as one character stays on one line, unless it alone is longer than a line.
const pieces = (line: string): string[] =>
	[...graphemes.segment(line)].flatMap(({ segment }) => (Buffer.byteLength(segment) < LIMIT ? segment : [...segment]));

/** A line broken for sending: at most 75 octets each, the later ones led by a space. */
export function fold(line: string): string {
	if (Buffer.byteLength(line) <= LIMIT) return line;
	let folded = '';
	let room = LIMIT;
	for (const piece of pieces(line)) {
		const size = Buffer.byteLength(piece);
		if (size > room) {
			folded += '\r\n ';
			room = LIMIT - 1;
		}
		folded += piece;
		room -= size;
	}
	return folded;
}

/** Whole lines from what was received. */
export const unfold = (text: string): string[] =>
	text
		.replace(/\r?\n[ \t]/g, '')
		.split(/\r?\n/)
		.filter((line) => line !== '');

/** Lines as they are sent. */
export const folded = (lines: readonly string[]): string => lines.map((line) => `${fold(line)}\r\n`).join('');
