import { decimalMarkOf, readNumber, type DecimalMark } from '../../mapping/read-number.ts';

/** How the amounts of one column are written, decided by all of them. */
export interface AmountForm {
	readonly decimal: DecimalMark;
	/** False where nothing told it: only 1.234 and the like, which is then taken for a thousand. */
	readonly sure: boolean;
}

const WORDS = /\p{L}+\.?|\p{Sc}/gu;
const BRACKETS = /^\((.*)\)$/;
const BEHIND = /^(.*\d)\s*[-−]$/;

/** The figures alone: without currency, with the minus in front, wherever an accountant has put it. */
function figures(text: string): string {
	const bare = text.replace(WORDS, '').trim();
	const [, inBrackets] = BRACKETS.exec(bare) ?? [];
	const [, before] = BEHIND.exec(bare) ?? [];
	return inBrackets === undefined ? (before === undefined ? bare : `-${before}`) : `-${inBrackets}`;
}

const isRound = (text: string): boolean => /(?:,-|:-)$/.test(text.trim());
const minusBehind = (text: string): string => (isRound(text) ? text.replace(/[,:]-\s*$/, '') : figures(text));

/** Which mark stands before the decimals in a column: that of most cells that tell it. */
export function amountFormOf(texts: readonly string[]): AmountForm {
	let commas = 0;
	let points = 0;
	let either = 0;
	for (const text of texts) {
		const mark = decimalMarkOf(minusBehind(text));
		if (mark === ',') commas++;
		else if (mark === '.') points++;
		else if (mark === undefined) either++;
	}
	if (commas === 0 && points === 0) {
		const commaGroups = texts.some((text) => /\d,\d{3}$/.test(figures(text)));
		return { decimal: commaGroups ? '.' : ',', sure: either === 0 };
	}
	return { decimal: commas > points ? ',' : '.', sure: Math.min(commas, points) * 20 <= Math.max(commas, points) };
}

/** An amount in hundredths; null where a cell holds none. */
export function readAmount(text: string, decimal: DecimalMark): number | null {
	if (!/\d/.test(text)) return null;
	const bare = minusBehind(text).replace(WORDS, '').trim();
	const read = readNumber(bare, decimal);
	// Now and then one cell of a column is written in the other way; it is read where it can only mean one thing.
	const other = 'number' in read ? read : readNumber(bare);
	return 'number' in other ? Math.round(other.number * 100) : null;
}
