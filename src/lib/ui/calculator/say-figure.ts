import type { Unit } from '#lib/domain/estimate/quantities.ts';
import { highOf, likelyOf, lowOf } from '#lib/domain/estimate/range.ts';
import type { Range } from '#lib/domain/estimate/range.ts';

export interface Manner {
	readonly locale: string;
	readonly currency: string;
}

const WORDS: Partial<Record<Unit, string>> = {
	minutes: 'minutes',
	hours: 'hours',
	days: 'days',
	weeks: 'weeks',
	months: 'months',
	years: 'years'
};

function formatOf(unit: Unit, { locale, currency }: Manner): Intl.NumberFormat {
	if (unit === 'share') return new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 });
	if (unit === 'money') return new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
	// A multiple of the wage is told apart by its second decimal; a count is not.
	return new Intl.NumberFormat(locale, { maximumSignificantDigits: unit === 'number' ? 3 : 2 });
}

/** "2 to 8 minutes, usually 4.1", "0.2%", "€10 to €120, usually €40": a figure as it is counted. */
export function sayFigure(range: Range, unit: Unit, manner: Manner): string {
	const format = formatOf(unit, manner);
	const word = WORDS[unit] ? ` ${WORDS[unit]}` : '';
	const [low, likely, high] = [lowOf, likelyOf, highOf].map((end) => format.format(end(range)));
	return low === high ? `${likely}${word}` : `${low} to ${high}${word}, usually ${likely}`;
}
