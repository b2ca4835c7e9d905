import type { Figures, LevelFigures } from './figures.ts';
import type { Today } from './today.ts';

/** What connecting at one level leaves, costs and gains; hours and money a year unless said otherwise. */
export interface Connected {
	hoursAfter: number;
	/** Hours that are no longer worked, before the watching; negative where exceptions eat the saving. */
	hoursLess: number;
	monitorHours: number;
	benefitTime: number;
	benefitCash: number;
	runningCost: number;
	/** Once. */
	oneOff: number;
	netPerYear: number;
	/** Over the whole horizon, undiscounted. */
	netHorizon: number;
	effortWeeks: number;
}

export const emptyConnected = (): Connected => ({
	hoursAfter: 0,
	hoursLess: 0,
	monitorHours: 0,
	benefitTime: 0,
	benefitCash: 0,
	runningCost: 0,
	oneOff: 0,
	netPerYear: 0,
	netHorizon: 0,
	effortWeeks: 0
});

/** Who uses how much of the saved time, and how many years are looked ahead. */
export interface Outlook {
	capture: number;
	horizonYears: number;
}

/** MODEL.md 2.4, "after connecting at a level". Writes into `connected` so that the draws need no new object each. */
export function measureConnected(
	f: Figures,
	today: Today,
	level: LevelFigures,
	{ capture, horizonYears }: Outlook,
	connected: Connected
): void {
	const byHand = 1 - level.coverage;
	const errorsLeft = byHand + level.coverage * level.residual_error;
	const slipsLeft = byHand + level.coverage * level.residual_slip;
	const sittingsLeft = Math.min(Math.min(today.records, f.sessions), today.records * byHand);

	connected.hoursAfter =
		today.typing * byHand * level.exception_factor +
		(sittingsLeft * f.switch_minutes) / 60 +
		today.fixing * errorsLeft +
		today.rescuing * slipsLeft;
	connected.hoursLess = today.hours - connected.hoursAfter;
	connected.monitorHours = (12 * level.monitor_minutes_per_month) / 60;
	// Saved time counts as far as it is put to use; lost time is paid in full.
	connected.benefitTime = f.hourly_cost * connected.hoursLess * (connected.hoursLess >= 0 ? capture : 1);
	connected.benefitCash =
		today.escaped * (1 - errorsLeft) + today.lost * (1 - slipsLeft) + today.delay * level.coverage;
	connected.runningCost = level.running_cash + connected.monitorHours * f.hourly_cost;
	connected.oneOff = level.oneoff_cash + level.setup_hours * f.hourly_cost;
	connected.netPerYear = connected.benefitTime + connected.benefitCash - connected.runningCost;
	connected.netHorizon = horizonYears * connected.netPerYear - connected.oneOff;
	connected.effortWeeks = level.effort_weeks;
}

export function connectedOf(f: Figures, today: Today, level: LevelFigures, outlook: Outlook): Connected {
	const connected = emptyConnected();
	measureConnected(f, today, level, outlook, connected);
	return connected;
}

/** Months until the one-off cost has come back, or null where it never does. */
export function paybackMonths({ oneOff, netPerYear }: Pick<Connected, 'oneOff' | 'netPerYear'>): number | null {
	const months = (12 * oneOff) / netPerYear;
	return netPerYear > 0 && Number.isFinite(months) ? months : null;
}
