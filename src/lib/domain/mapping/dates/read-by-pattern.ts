import { readPattern, type Piece, type Token } from './date-pattern.ts';
import { exists, type DateReading, type Moment } from './moment.ts';
import { monthNumber } from './months.ts';
import { offsetMinutes } from './read-date.ts';

const NUMERIC: ReadonlySet<string> = new Set([
	'yyyy',
	'yy',
	'MM',
	'M',
	'dd',
	'd',
	'HH',
	'H',
	'hh',
	'h',
	'mm',
	'm',
	'ss',
	's'
]);

const isNumeric = (piece: Piece | undefined): boolean =>
	piece !== undefined && 'token' in piece && NUMERIC.has(piece.token);

function expression(pieces: readonly Piece[]): RegExp {
	const parts = pieces.map((piece, i) => {
		if ('literal' in piece) return piece.literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
		if (piece.token === 'yyyy') return '(\\d{4})';
		if (piece.token === 'XXX') return '(Z|[+-]\\d{2}:?\\d{2})';
		if (piece.token === 'a') return '([ap]\\.?m\\.?)';
		if (!isNumeric(piece)) return '(\\p{L}{3,})\\.?';
		// Without anything between two numbers, only their length says where one ends.
		return isNumeric(pieces[i + 1]) || isNumeric(pieces[i - 1]) || piece.token === 'yy' ? '(\\d{2})' : '(\\d{1,2})';
	});
	return new RegExp(`^${parts.join('')}$`, 'iu');
}

// POSIX: 69 to 99 are the last century.
const fullYear = (short: number): number => short + (short < 69 ? 2000 : 1900);

function hourOf(found: ReadonlyMap<string, string>): number {
	const twelve = found.get('hh') ?? found.get('h');
	if (twelve === undefined) return Number(found.get('HH') ?? found.get('H') ?? 0);
	if (Number(twelve) < 1 || Number(twelve) > 12) return NaN;
	const afternoon = /^p/i.test(found.get('a') ?? '');
	return (Number(twelve) % 12) + (afternoon ? 12 : 0);
}

/** Reads a text that has exactly this form. The problem goes on after the quoted value. */
export function readByPattern(text: string, pattern: string): DateReading {
	const pieces = readPattern(pattern);
	const match = pieces && expression(pieces).exec(text.trim());
	if (!pieces || !match) return { problem: `is not a date of the form ${pattern}` };
	const tokens = pieces.flatMap((piece) => ('token' in piece ? [piece.token] : []));
	const found = new Map<string, string>(tokens.map((token, i) => [token, match[i + 1] ?? '']));
	const number = (...names: Token[]): number | undefined => {
		const written = names.map((name) => found.get(name)).find((value) => value !== undefined);
		return written === undefined ? undefined : Number(written);
	};
	const short = number('yy');
	const named = found.get('MMMM') ?? found.get('MMM');
	const hasTime = tokens.some((token) => /^[Hh]/.test(token));
	const offset = found.get('XXX');
	const moment: Moment = {
		year: number('yyyy') ?? (short === undefined ? 0 : fullYear(short)),
		month: number('MM', 'M') ?? monthNumber(named ?? '') ?? 0,
		day: number('dd', 'd') ?? 1,
		...(hasTime && { time: { hour: hourOf(found), minute: number('mm', 'm') ?? 0, second: number('ss', 's') ?? 0 } }),
		...(offset !== undefined && { offset: offsetMinutes(offset) })
	};
	return exists(moment) ? { moment } : { problem: `is not a day and time that exists, read as ${pattern}` };
}
