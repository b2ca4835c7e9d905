export type DecimalMark = ',' | '.';
export type NumberReading = { readonly number: number } | { readonly problem: string };

/** A currency sign or code before or after, and the Scandinavian `,-` for "no cents". */
const AROUND =
	/^(?:kr\.?|nok|sek|dkk|eur|usd|gbp|chf|[€$£])?\s*(.*?)\s*(?:,-|:-)?\s*(?:kr\.?|nok|sek|dkk|eur|usd|gbp|chf|[€$£])?$/iu;
const SPACES = /(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?:\D|$))/g;
/** Longer than any amount; it also bounds the work that a hostile form entry can cause. */
const LONGEST_NUMBER = 60;
const DIGITS_AND_MARKS = /^[+-]?\d+(?:[.,]\d+)*$/;

const isGrouped = (whole: string, mark: string): boolean => {
	const [first = '', ...groups] = whole.split(mark);
	return /^[+-]?\d{1,3}$/.test(first) && groups.every((group) => group.length === 3);
};

const bareNumber = (text: string): string =>
	(AROUND.exec(text.trim())?.[1] ?? '').replace(SPACES, '').replace('−', '-');

function seenMark(text: string): DecimalMark | null | undefined {
	const marks = text.replace(/[^.,]/g, '');
	const last = marks.at(-1);
	if (last !== ',' && last !== '.') return null;
	if (new Set(marks).size === 2) return last;
	if (marks.length > 1) return last === ',' ? '.' : ',';
	const [before = '', after = ''] = text.split(last);
	const whole = before.replace(/^[+-]/, '');
	const canBeGroup = after.length === 3 && whole.length <= 3 && !whole.startsWith('0');
	return canBeGroup ? undefined : last;
}

/** The decimal mark that a written number gives away; null where it has none, undefined where it can be either. */
export const decimalMarkOf = (text: string): DecimalMark | null | undefined =>
	text.length > LONGEST_NUMBER ? null : seenMark(bareNumber(text));

/**
 * Reads a number as people write it: `1 234,50`, `1.234,50`, `kr 99,-`. Which mark stands before the decimals is said
 * by `decimal`, else seen from the text; what can be read in two ways (`1.234`) is a problem and is never guessed. The
 * problem goes on after the quoted value.
 */
export function readNumber(text: string, decimal?: DecimalMark): NumberReading {
	if (text.length > LONGEST_NUMBER) return { problem: 'is not a number' };
	const bare = bareNumber(text);
	if (!DIGITS_AND_MARKS.test(bare)) return { problem: 'is not a number' };
	const mark = decimal ?? seenMark(bare);
	if (mark === undefined) {
		const [whole, thousandths] = bare.split(/[.,]/);
		return {
			problem: `can be ${whole}${thousandths} or ${whole} and a fraction; say which mark stands before the decimals`
		};
	}
	const [whole = '', fraction = '', ...more] = mark === null ? [bare] : bare.split(mark);
	const other = mark === ',' ? '.' : ',';
	if (more.length > 0 || fraction.includes(other) || (whole.includes(other) && !isGrouped(whole, other)))
		return { problem: `is not a number with “${mark}” before its decimals` };
	const digits = whole.replaceAll(other, '');
	const number = Number(fraction === '' ? digits : `${digits}.${fraction}`);
	if (!Number.isFinite(number) || Math.abs(number) > Number.MAX_SAFE_INTEGER)
		return { problem: 'is too long to be a number without losing digits; hand it on as text' };
	return { number };
}
