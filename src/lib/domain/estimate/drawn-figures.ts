import type { Column, Draw } from './drawn-column.ts';
import { recordErrorShare } from './errors.ts';
import { figuresOf, levelFiguresOf, likelyFigure } from './figures.ts';
import type { Figures, LevelFigures } from './figures.ts';
import type { Handover, Level } from './model.ts';
import { HANDOVER_QUANTITIES, LEVEL_QUANTITIES } from './quantities.ts';
import type { SharedDraws } from './shared-draws.ts';

/** One version after the other: a single object is set over and over, so that nothing is allocated. */
export interface Drawn<Version> {
	readonly version: Version;
	/** Sets the version to that of the i-th draw of the block. */
	readonly go: (i: number) => void;
	/** Goes on to the next block. */
	readonly advance: () => void;
}

const columnsOf = <Name extends string>(names: readonly Name[], column: (name: Name) => Column) =>
	Object.fromEntries(names.map((name) => [name, column(name)])) as Record<Name, Column>;

const advanceAll = (columns: Readonly<Record<string, Column>>): void =>
	Object.values(columns).forEach((column) => column.advance());

const at = ({ values }: Column, i: number): number => values[i] ?? 0;

/** All draws of one handover. Its columns are named after it, so that its figures do not depend on its neighbours. */
export function drawnFigures(handover: Handover, shared: SharedDraws, draw: Draw): Drawn<Figures> {
	const { id, event, role, fields } = handover;
	const columns = columnsOf(HANDOVER_QUANTITIES, (name) => draw(handover.figures[name], `${id} ${name}`));
	const volume = shared.volume(event);
	const hour = shared.hour(role);
	const version = figuresOf(handover, likelyFigure);
	return {
		version,
		advance: () => advanceAll(columns),
		go: (i) => {
			version.events = (volume[i] ?? 0) * event.perYear;
			version.records_per_event = at(columns.records_per_event, i);
			version.minutes = at(columns.minutes, i);
			version.sessions = at(columns.sessions_per_week, i) * event.activeWeeks;
			version.switch_minutes = at(columns.switch_minutes, i);
			version.record_error_share = recordErrorShare(at(columns.field_error_rate, i), fields);
			version.matter_share = at(columns.matter_share, i);
			version.caught_share = at(columns.caught_share, i);
			version.fix_minutes = at(columns.fix_minutes, i);
			version.escape_cash = at(columns.escape_cash, i);
			version.slip_share = at(columns.slip_share, i);
			version.rescue_share = at(columns.rescue_share, i);
			version.rescue_minutes = at(columns.rescue_minutes, i);
			version.slip_loss = at(columns.slip_loss, i);
			version.delay_days = at(columns.delay_days, i);
			version.delay_value = at(columns.delay_value, i);
			version.delay_rate = at(columns.delay_rate, i);
			version.hourly_cost = hour[i] ?? 0;
		}
	};
}

export function drawnLevel(id: string, level: Level, draw: Draw): Drawn<LevelFigures> {
	const columns = columnsOf(LEVEL_QUANTITIES, (name) => draw(level.figures[name], `${id} ${level.name} ${name}`));
	const version = levelFiguresOf(level, likelyFigure);
	return {
		version,
		advance: () => advanceAll(columns),
		go: (i) => {
			version.coverage = at(columns.coverage, i);
			version.exception_factor = at(columns.exception_factor, i);
			version.residual_error = at(columns.residual_error, i);
			version.residual_slip = at(columns.residual_slip, i);
			version.oneoff_cash = at(columns.oneoff_cash, i);
			version.setup_hours = at(columns.setup_hours, i);
			version.running_cash = at(columns.running_cash, i);
			version.monitor_minutes_per_month = at(columns.monitor_minutes_per_month, i);
			version.effort_weeks = at(columns.effort_weeks, i);
		}
	};
}
