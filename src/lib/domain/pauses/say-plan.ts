import type { Day } from '../runs/local-day.ts';
import type { Plan, WeekMoment } from './plan.ts';

/** Monday first, as a week begins here. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const weekday = ({ weekday: number }: WeekMoment): string => WEEKDAYS[number - 1] ?? '';
const sayMoment = (moment: WeekMoment): string => `${weekday(moment)} ${String(moment.hour).padStart(2, '0')}:00`;

const sayDay = (day: Day): string =>
	new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** Whole days of a week, as many as lie between the two moments; null where they do not begin and end at midnight. */
const wholeDays = (from: WeekMoment, to: WeekMoment): number | null =>
	from.hour === 0 && to.hour === 0 ? (to.weekday - from.weekday + 7) % 7 || 7 : null;

function sayWeekly(from: WeekMoment, to: WeekMoment): string {
	const days = wholeDays(from, to);
	if (days === 7) return 'always';
	const last = { weekday: ((from.weekday - 1 + (days ?? 1) - 1) % 7) + 1, hour: 0 };
	if (days === 1) return `every ${weekday(from)}`;
	if (days !== null) return `every ${weekday(from)} to ${weekday(last)}`;
	return `every week from ${sayMoment(from)} to ${sayMoment(to)}`;
}

/** When a pause is planned, in words that follow "paused": "every Sunday", "on public holidays (Norway)". */
export function sayPlan(plan: Plan, country: string): string {
	if (plan.kind === 'weekly') return sayWeekly(plan.from, plan.to);
	if (plan.kind === 'once') {
		return plan.from === plan.to ? `on ${sayDay(plan.from)}` : `from ${sayDay(plan.from)} to ${sayDay(plan.to)}`;
	}
	const where = plan.country ?? country;
	return `on public holidays (${new Intl.DisplayNames('en-GB', { type: 'region' }).of(where) ?? where})`;
}

/** Whether a plan is over for good. */
export const isPast = (plan: Plan, today: Day): boolean => plan.kind === 'once' && plan.to < today;
