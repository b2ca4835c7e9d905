import { delayCost } from './delay.ts';
import { errorsThatMatter, escapedCash, fixingHours } from './errors.ts';
import type { Figures } from './figures.ts';
import { recordsTyped, switchingHours, typingHours } from './labour.ts';
import { rescuingHours, slipLoss } from './slips.ts';

/** What one handover takes a year as it is done today: hours, and money in the report's currency. */
export interface Today {
	records: number;
	errors: number;
	typing: number;
	switching: number;
	fixing: number;
	rescuing: number;
	hours: number;
	labour: number;
	/** Fixing time and escaped cash together; fixing is never in `labour`. */
	error: number;
	escaped: number;
	/** Rescuing time and lost money together. */
	slip: number;
	lost: number;
	delay: number;
	total: number;
}

export const emptyToday = (): Today => ({
	records: 0,
	errors: 0,
	typing: 0,
	switching: 0,
	fixing: 0,
	rescuing: 0,
	hours: 0,
	labour: 0,
	error: 0,
	escaped: 0,
	slip: 0,
	lost: 0,
	delay: 0,
	total: 0
});

/**
 * The formulas of MODEL.md 2.4. Writes into `today`, so that the draws can use one object over and over; every
 * formula is linear in each figure apart from `min(records, sessions)`.
 */
export function measureToday(f: Figures, today: Today): void {
	today.records = recordsTyped(f);
	today.errors = errorsThatMatter(today.records, f);
	today.typing = typingHours(today.records, f);
	today.switching = switchingHours(today.records, f);
	today.fixing = fixingHours(today.errors, f);
	today.rescuing = rescuingHours(f);
	today.hours = today.typing + today.switching + today.fixing + today.rescuing;
	today.escaped = escapedCash(today.errors, f);
	today.lost = slipLoss(f);
	today.labour = (today.typing + today.switching) * f.hourly_cost;
	today.error = today.fixing * f.hourly_cost + today.escaped;
	today.slip = today.rescuing * f.hourly_cost + today.lost;
	today.delay = delayCost(f);
	today.total = today.labour + today.error + today.slip + today.delay;
}

export function todayOf(figures: Figures): Today {
	const today = emptyToday();
	measureToday(figures, today);
	return today;
}
