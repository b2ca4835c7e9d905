export type Token =
	| 'yyyy'
	| 'yy'
	| 'MMMM'
	| 'MMM'
	| 'MM'
	| 'M'
	| 'dd'
	| 'd'
	| 'HH'
	| 'H'
	| 'hh'
	| 'h'
	| 'mm'
	| 'm'
	| 'ss'
	| 's'
	| 'a'
	| 'XXX';
export type Piece = { readonly token: Token } | { readonly literal: string };

const PIECE = /'([^']*)'|(yyyy|yy|MMMM|MMM|MM|M|dd|d|HH|H|hh|h|mm|m|ss|s|a|XXX)|([^A-Za-z']+)/gy;

/** The pieces of a pattern such as `dd.MM.yyyy HH:mm`; words stand in 'quotes'. Null where a letter means nothing. */
export function readPattern(pattern: string): Piece[] | null {
	// Written as most people write it: DD.MM.YYYY.
	const written = pattern.replace(/Y/g, 'y').replace(/D/g, 'd');
	const pieces: Piece[] = [];
	let end = 0;
	for (const found of written.matchAll(PIECE)) {
		const [all, quotedText, token, literal] = found;
		pieces.push(token === undefined ? { literal: quotedText ?? literal ?? '' } : { token: token as Token });
		end = found.index + all.length;
	}
	return end === written.length && pieces.some((piece) => 'token' in piece) ? pieces : null;
}
