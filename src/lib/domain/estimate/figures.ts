import { recordErrorShare } from './errors.ts';
import type { Handover, Level, Role } from './model.ts';
import type { Uncertain } from './pert.ts';
import type { HandoverQuantity, LevelQuantity } from './quantities.ts';

type Derived = 'field_error_rate' | 'sessions_per_week';

/**
 * One version of a handover: every figure a plain number. Units are those of the input, except
 * `events` and `sessions` (a year), `record_error_share` (of records) and `hourly_cost` (money an hour).
 */
export type Figures = Record<
	Exclude<HandoverQuantity, Derived> | 'events' | 'sessions' | 'record_error_share' | 'hourly_cost',
	number
>;

/** One version of a level. */
export type LevelFigures = Record<LevelQuantity, number>;

/** Takes one number out of an uncertain figure; the name is the one of the tornado. */
export type Pick = (figure: Uncertain, name: string) => number;

export const hourlyCost = ({ hour: [wage, multiplier] }: Role, pick: Pick): number =>
	pick(wage, 'hourly_cost') * pick(multiplier, 'hourly_cost');

export function figuresOf(handover: Handover, pick: Pick): Figures {
	const { event, figures } = handover;
	const take = (name: HandoverQuantity): number => pick(figures[name], name);
	return {
		events: pick(event.volume, 'volume') * event.perYear,
		records_per_event: take('records_per_event'),
		minutes: take('minutes'),
		sessions: take('sessions_per_week') * event.activeWeeks,
		switch_minutes: take('switch_minutes'),
		record_error_share: recordErrorShare(take('field_error_rate'), handover.fields),
		matter_share: take('matter_share'),
		caught_share: take('caught_share'),
		fix_minutes: take('fix_minutes'),
		escape_cash: take('escape_cash'),
		slip_share: take('slip_share'),
		rescue_share: take('rescue_share'),
		rescue_minutes: take('rescue_minutes'),
		slip_loss: take('slip_loss'),
		delay_days: take('delay_days'),
		delay_value: take('delay_value'),
		delay_rate: take('delay_rate'),
		hourly_cost: hourlyCost(handover.role, pick)
	};
}

export function levelFiguresOf({ figures }: Level, pick: Pick): LevelFigures {
	const take = (name: LevelQuantity): number => pick(figures[name], `level.${name}`);
	return {
		coverage: take('coverage'),
		exception_factor: take('exception_factor'),
		residual_error: take('residual_error'),
		residual_slip: take('residual_slip'),
		oneoff_cash: take('oneoff_cash'),
		setup_hours: take('setup_hours'),
		running_cash: take('running_cash'),
		monitor_minutes_per_month: take('monitor_minutes_per_month'),
		effort_weeks: take('effort_weeks')
	};
}

export const likelyFigure: Pick = (figure) => figure.likely;
