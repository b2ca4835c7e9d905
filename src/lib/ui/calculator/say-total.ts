import { withUnit } from '#lib/domain/charts/with-unit.ts';
import type { TotalSpread } from '#lib/domain/estimate/answer-types.ts';
import { surenessOf } from '#lib/domain/recommend/sureness.ts';
import { aboutMoney, aboutNumber, twoDigits } from '#lib/domain/recommend/two-digits.ts';

interface Ends {
	readonly p10: number;
	readonly p90: number;
}

/** "NOK 38,000 – 69,000", to two significant digits and without cents. */
export function moneyRange({ p10, p90 }: Ends, currency: string, locale: string): string {
	const [low, high] = [Math.round(twoDigits(p10)), Math.round(twoDigits(p90))];
	const format = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
	return low === high ? format.format(low) : format.formatRange(low, high);
}

/** "98 – 170" */
export function numberRange({ p10, p90 }: Ends, locale: string): string {
	const [low, high] = [twoDigits(p10), twoDigits(p90)];
	const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
	return low === high ? format.format(low) : format.formatRange(low, high);
}

// A dash is for the eye; in a sentence, and read aloud, a range has its "to".
function spoken({ p10, p90 }: Ends, write: (value: number) => string): string {
	const [low, high] = [write(p10), write(p90)];
	return low === high ? low : `${low} to ${high}`;
}

const HOURS_A_DAY = 7.5;

/** "13 – 23 working days" of 7.5 hours. */
export const workingDays = ({ p10, p90 }: Ends, locale: string): string =>
	`${numberRange({ p10: p10 / HOURS_A_DAY, p90: p90 / HOURS_A_DAY }, locale)} working days`;

export interface TotalWords {
	/** What stands largest: the money, or the hours while no hour has a price. */
	readonly headline: string;
	readonly hours: string;
	readonly days: string;
	/** How much it can be trusted. */
	readonly sureness: string;
	/** The whole answer in one sentence. */
	readonly sentence: string;
}

export interface Total {
	readonly cost: TotalSpread;
	readonly hours: TotalSpread;
	/** False while no hour has a price. */
	readonly priced: boolean;
}

/** The answer in words: the range first, a single figure only where one can be named. */
export function sayTotal({ cost, hours, priced }: Total, currency: string, locale: string): TotalWords {
	const time = withUnit(numberRange(hours, locale), 'hours');
	const days = workingDays(hours, locale);
	const shown = priced ? cost : hours;
	const { say, showsSingleFigure } = surenessOf(shown.p90 === 0 ? 1 : shown.spread_p90_over_p10);
	const write = (value: number) => (priced ? aboutMoney(value, currency, locale) : aboutNumber(value, locale));
	const taken = spoken(shown, write);
	const middle = priced ? write(cost.p50) : withUnit(write(hours.p50), 'hours');
	const single = showsSingleFigure && shown.p10 !== shown.p90 ? `, most likely around ${middle}` : '';
	return {
		headline: `${priced ? moneyRange(cost, currency, locale) : time} a year`,
		hours: `${time} a year`,
		days,
		sureness: say,
		sentence: `Typing things twice probably ${priced ? 'costs' : 'takes'} you ${priced ? taken : withUnit(taken, 'hours')} a year${single}.`
	};
}
