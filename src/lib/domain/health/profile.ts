import { weekdayOf } from '../runs/local-day.ts';

export interface DayCount {
	/** `YYYY-MM-DD` */
	readonly day: string;
	readonly count: number;
}

/** What a connection usually brings, as learnt from its own past days. */
export interface Profile {
	readonly days: number;
	readonly total: number;
	/** Records a day, over all weekdays. */
	readonly perDay: number;
	/** How a day of this weekday compares with the average day; 1 is the same. */
	readonly weight: (day: string) => number;
	/** How much more the counts vary than independent records would: 1 for a Poisson process, more for bursts. */
	readonly dispersion: number;
}

/** Each weekday's own experience counts as much as this many days of the average. */
const SHRINKAGE = 2;
const ENOUGH_DAYS = 56;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Pearson's statistic over its degrees of freedom: the usual estimate of over-dispersion of counts. */
function spread(history: readonly DayCount[], expected: (day: string) => number): number {
	const terms = history.map(({ day, count }) => {
		const usual = expected(day);
		return usual === 0 ? 0 : (count - usual) ** 2 / usual;
	});
	return terms.length < 2 ? 1 : Math.max(1, sum(terms) / (terms.length - 1));
}

/** The weekday profile of past days, each weekday drawn towards the average while it has been seen only a few times. */
export function profileOf(history: readonly DayCount[]): Profile {
	const days = history.length;
	const total = sum(history.map(({ count }) => count));
	const perDay = days === 0 ? 0 : total / days;
	const byDay = Map.groupBy(history, ({ day }) => weekdayOf(day));
	const weights = new Map(
		[...byDay].map(([weekday, own]) => {
			const experience = perDay === 0 ? own.length : sum(own.map(({ count }) => count)) / perDay;
			return [weekday, (experience + SHRINKAGE) / (own.length + SHRINKAGE)];
		})
	);
	const weight = (day: string): number => weights.get(weekdayOf(day)) ?? 1;
	const byWeekday = spread(history, (day) => perDay * weight(day));
	const flat = spread(history, () => perDay);
	// Over a few weeks the weekday profile explains bursts away that came on some weekday by chance.
	const trust = Math.min(1, days / ENOUGH_DAYS);
	return { days, total, perDay, weight, dispersion: Math.max(1, byWeekday ** trust * flat ** (1 - trust)) };
}
