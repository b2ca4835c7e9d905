import { paidSince, paybackOf, type Payback, type WeekGain } from './payback.ts';

/** One week of a connection as it really was. */
export interface CarriedWeek {
	/** The first day of the week, `YYYY-MM-DD`. */
	readonly week: string;
	readonly carried: number;
	/** Records that needed a person. */
	readonly exceptions: number;
}

/** What the estimate promised, or what the owner has said. Money in one currency, a year or once. */
export interface Promised {
	/** Minutes that one record costs a person by hand. */
	readonly minutesEach: number;
	/** Minutes a week that were expected to be saved; null where nothing was estimated. */
	readonly minutesAWeek: number | null;
	/** Time for one exception, as a multiple of `minutesEach`; 1.5 where absent. */
	readonly exceptionFactor?: number;
	/** What an hour costs; null where nobody has said. */
	readonly hourCost: number | null;
	/** Share of saved time that is put to use, 0 to 1. */
	readonly capture: number;
	readonly oneOff: number;
	readonly runningAYear: number;
}

export type Against = 'ahead' | 'kept' | 'behind';

export interface HeldWeek extends CarriedWeek {
	/** Not typed, less what exceptions took; below zero where they took more. */
	readonly minutesSaved: number;
	readonly against: Against | null;
}

export interface Held {
	readonly weeks: readonly HeldWeek[];
	readonly minutesSaved: number;
	/** Over all weeks together, which a single week is too small a sample for. */
	readonly against: Against | null;
	/** The week in which it had paid for itself for good so far; null where it has not, or nobody has said what an hour costs. */
	readonly paidSince: string | null;
	/** The same, or when it will have at this pace; null where nobody has said what an hour costs. */
	readonly payback: Payback | null;
}

const WEEKS_A_YEAR = 52;

/** Within a fifth of the estimate it counts as kept: weeks are small samples. */
const KEPT = 0.2;

/** How saved minutes stand against expected ones; null where nothing was expected. */
export const standing = (saved: number | null, expected: number | null): Against | null => {
	if (saved === null || expected === null || expected <= 0) return null;
	if (saved > expected * (1 + KEPT)) return 'ahead';
	return saved < expected * (1 - KEPT) ? 'behind' : 'kept';
};

/** What an exception takes as a multiple of the usual time: the model's likely value for a connector. */
const USUAL_EXCEPTION = 1.5;

/** Minutes that nobody had to type, less what exceptions took. */
export const minutesOf = (
	{ carried, exceptions }: Pick<CarriedWeek, 'carried' | 'exceptions'>,
	minutesEach: number,
	exceptionFactor = USUAL_EXCEPTION
): number => (carried - exceptions * exceptionFactor) * minutesEach;

/** What each week left over, as in the model: saved time counts as far as it is put to use, lost time in full. */
const gainsOf = (weeks: readonly HeldWeek[], { hourCost, capture, runningAYear }: Promised): WeekGain[] | null =>
	hourCost === null
		? null
		: weeks.map(({ week, minutesSaved }) => {
				const hours = minutesSaved / 60;
				return { week, gain: hours * hourCost * (hours > 0 ? capture : 1) - runningAYear / WEEKS_A_YEAR };
			});

/**
 * Sets what was really carried against the estimate, week by week: deliveries × the owner's own minutes, less the time
 * that people spent on exceptions (section 2.4 of the model, with counted records in place of estimated ones).
 */
export const holdAgainst = (weeks: readonly CarriedWeek[], promised: Promised): Held => {
	const { minutesEach, minutesAWeek, exceptionFactor } = promised;
	const held = weeks.map((week): HeldWeek => {
		const minutesSaved = minutesOf(week, minutesEach, exceptionFactor);
		return { ...week, minutesSaved, against: standing(minutesSaved, minutesAWeek) };
	});
	const minutesSaved = held.reduce((sum, week) => sum + week.minutesSaved, 0);
	const expected = minutesAWeek === null ? null : minutesAWeek * weeks.length;
	const gains = gainsOf(held, promised);
	return {
		weeks: held,
		minutesSaved,
		against: standing(minutesSaved, expected),
		paidSince: gains && paidSince(gains, promised.oneOff),
		payback: gains && paybackOf(gains, promised.oneOff)
	};
};
