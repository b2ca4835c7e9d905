import { dayOf, startOfDay } from '../../runs/local-day.ts';
import { chanceOfAtMost } from '../counts.ts';
import type { HealthFacts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { workingDays } from '../habit.ts';
import { profileOf, type DayCount } from '../profile.ts';
import { counted, fitted } from '../words.ts';

const WEEK = 7;
const FEWEST_WEEKS = 3;
/** Looked at every day, a week's count is news of its own about once a week: one false alarm in some forty years. */
const TOO_FEW = 0.0005;
const TOO_MANY = 0.00001;
/** What is rarer than chance but small is not worth a person's time. */
const FEW_SHARE = 0.6;
const MANY_TIMES = 4;

const total = (days: readonly DayCount[]): number => days.reduce((sum, { count }) => sum + count, 0);

function weeksOf(days: readonly DayCount[]): number[] {
	const weeks: number[] = [];
	for (let end = days.length; end >= WEEK; end -= WEEK) weeks.push(total(days.slice(end - WEEK, end)));
	return weeks;
}

/** How much more weeks vary than independent records would, with the doubt about a mean of few weeks in it. */
function weekDispersion(weeks: readonly number[], mean: number, daily: number): number {
	const variance = weeks.reduce((sum, week) => sum + (week - mean) ** 2, 0) / (weeks.length - 1);
	return Math.max(1, daily, variance / mean) * (1 + 1 / weeks.length);
}

/** Whether the last seven whole days brought far fewer or far more than the weeks before them. */
export function volume(facts: HealthFacts): Finding | null {
	const { now, timeZone, minutesEach } = facts;
	const today = dayOf(now, timeZone);
	const days = workingDays(facts).filter(({ day }) => day < today);
	const recent = days.slice(-WEEK);
	const before = days.slice(0, -WEEK);
	const weeks = weeksOf(before);
	const mean = weeks.reduce((sum, week) => sum + week, 0) / weeks.length;
	const count = total(recent);
	// No record at all is a matter of freshness.
	if (weeks.length < FEWEST_WEEKS || mean === 0 || count === 0) return null;
	const dispersion = weekDispersion(weeks, mean, profileOf(before).dispersion);
	const isFew = count < FEW_SHARE * mean && chanceOfAtMost(count, mean, dispersion) < TOO_FEW;
	const isMany = count > MANY_TIMES * mean && 1 - chanceOfAtMost(count - 1, mean, dispersion) < TOO_MANY;
	if (!isFew && !isMany) return null;
	return {
		check: 'volume',
		since: startOfDay(recent[0]?.day ?? today, timeZone),
		say: fitted([
			`${counted(count, 'record')} in the last seven days, where about ${Math.round(mean)} are usual.`,
			isFew
				? 'Look whether part of them no longer gets here.'
				: 'Look whether something is sent twice; if it is good business, nothing is to be done.'
		]),
		minutesADay: isFew && minutesEach !== null ? ((mean - count) / WEEK) * minutesEach : null,
		todo: { say: 'Compare with the source', href: 'connection' }
	};
}
