/**
 * The number that a person has typed in any European way: `2,5`, `2.5`, `1 200`, `1.200,50`, `1,200.50`, `1'200`.
 * Three digits after a single mark are taken for thousands (`1.200` is twelve hundred), because people group digits
 * far more often than they type three decimals; a leading nought (`0.125`) says that they are decimals.
 * Null where it is not a number.
 */
export function readNumber(text: string): number | null {
	const bare = text.replace(/[\s'’]/g, '').replace(/^[−–]/, '-');
	if (!/^-?(\d[\d.,]*|[.,]\d+)$/.test(bare)) return null;
	const mark = decimalMark(bare);
	const at = mark === null ? -1 : bare.lastIndexOf(mark);
	const whole = at < 0 ? bare : bare.slice(0, at);
	const groups = whole.replace('-', '').split(/[.,]/);
	if (groups.slice(1).some((group) => group.length !== 3)) return null;
	return Number(`${whole.replace(/[.,]/g, '')}.${at < 0 ? '0' : bare.slice(at + 1) || '0'}`);
}

function decimalMark(bare: string): ',' | '.' | null {
	const last = bare.lastIndexOf(',') > bare.lastIndexOf('.') ? ',' : '.';
	const marks = bare.match(/[.,]/g) ?? [];
	if (marks.length === 0) return null;
	if (new Set(marks).size === 2) return last;
	if (marks.length > 1) return null;
	return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(bare) ? null : last;
}
