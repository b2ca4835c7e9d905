import type { EventInput } from './input-types.ts';
import { SETTING_RULES } from './setting-rules.ts';

/** Share of the year in which an event goes on: the mean of the twelve weights, else active months of twelve. */
export function season({ month_weights, active_months }: EventInput): number {
	if (month_weights !== undefined) return month_weights.reduce((sum, weight) => sum + weight, 0) / 12;
	return (active_months ?? SETTING_RULES.active_months.absent) / 12;
}

/** Weeks a year in which an event goes on. */
export const activeWeeks = (event: EventInput): number =>
	(event.weeks_per_year ?? SETTING_RULES.weeks_per_year.absent) * season(event);

const openDays = ({ open_days, open_days_per_week, days_per_week }: EventInput): number =>
	open_days ?? open_days_per_week ?? days_per_week ?? SETTING_RULES.open_days.absent;

/** Events a year for each one of the volume. A yearly figure already knows its season (MODEL.md 2.4). */
export function eventsPerVolume(event: EventInput): number {
	switch (event.period) {
		case 'day':
			return openDays(event) * activeWeeks(event);
		case 'week':
			return activeWeeks(event);
		case 'month':
			return 12 * season(event);
		case 'quarter':
			return 4 * season(event);
		case 'year':
			return 1;
	}
}
