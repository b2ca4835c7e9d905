import type { Piece } from './date-pattern.ts';
import type { Moment } from './moment.ts';
import { monthName } from './months.ts';

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

function writtenOffset(offset: number): string {
	const minutes = Math.abs(offset);
	return `${offset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60), 2)}:${padded(minutes % 60, 2)}`;
}

/** Writes a date in this form, month names in the language of `locale`. */
export function writeByPattern(moment: Moment, pieces: readonly Piece[], locale: string): string {
	const { hour, minute, second } = moment.time ?? { hour: 0, minute: 0, second: 0 };
	const numbers = { y: moment.year, M: moment.month, d: moment.day, H: hour, h: hour % 12 || 12, m: minute, s: second };
	return pieces
		.map((piece) => {
			if ('literal' in piece) return piece.literal;
			const { token } = piece;
			if (token === 'MMMM' || token === 'MMM')
				return monthName(moment.month, token === 'MMM' ? 'short' : 'long', locale);
			if (token === 'a') return hour < 12 ? 'am' : 'pm';
			if (token === 'XXX') return writtenOffset(moment.offset ?? 0);
			if (token === 'yy') return padded(moment.year % 100, 2);
			return padded(numbers[token.charAt(0) as keyof typeof numbers], token.length);
		})
		.join('');
}
