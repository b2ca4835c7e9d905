import type { Money } from '../money/money-field.ts';
import type { Rates } from '../money/rates.ts';
import type { Counted } from './counted.ts';
import type { LevelName } from './level-names.ts';
import type { HandoverQuantity, LevelQuantity } from './quantities.ts';
import type { Range } from './range.ts';

export const PERIODS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** The whole question, as `cases.json` and the API write it. */
export interface EstimateInput {
	readonly global: GlobalInput;
	readonly roles: Readonly<Record<string, RoleInput>>;
	readonly events: Readonly<Record<string, EventInput>>;
	readonly handovers: readonly HandoverInput[];
	/** Rates may stand here too; those in `global` win. */
	readonly fx?: Rates;
}

/** For whoever reads the file; nothing is computed from it. */
interface Words {
	readonly label?: string;
	readonly name?: string;
	readonly note?: string;
}

export interface GlobalInput extends Words {
	/** The report's currency. */
	readonly currency: string;
	/** Two capital letters; only used for a wage without a multiplier. */
	readonly country?: string;
	readonly horizon_years?: number;
	readonly capture?: Range;
	readonly shared_source_discount?: number;
	/** What one unit of another currency is worth in the report's. */
	readonly fx?: Rates;
}

/** The full cost of an hour, or the wage with what comes on top. Where both are given the full cost wins. */
export interface RoleInput extends Words {
	readonly hourly_cost?: Money;
	readonly gross_hourly_wage?: Money;
	readonly multiplier?: Range;
	/** How many people of this role share the work. */
	readonly people?: number;
	/** Of this role's money, where it is not the report's. */
	readonly currency?: string;
}

export interface EventInput extends Words {
	readonly volume: Range;
	readonly period: Period;
	/** Days a week, for a volume by the day; also read under the two longer names. */
	readonly open_days?: number;
	readonly open_days_per_week?: number;
	readonly days_per_week?: number;
	readonly weeks_per_year?: number;
	/** A yearly volume ignores the season. */
	readonly active_months?: number;
	/** Twelve weights, January first; they win over `active_months`. */
	readonly month_weights?: readonly number[];
	/** For all its retypings that say nothing themselves. */
	readonly records_per_event?: Range;
}

type MoneyQuantity = 'escape_cash' | 'slip_loss' | 'delay_value' | 'oneoff_cash' | 'running_cash';
/** Shares that can be counted in real records instead of guessed. */
type CountableQuantity = 'field_error_rate' | 'matter_share' | 'caught_share' | 'slip_share' | 'rescue_share';
type Figure<Name> = Name extends MoneyQuantity ? Money : Name extends CountableQuantity ? Range | Counted : Range;
type HandoverFigures = { readonly [Name in HandoverQuantity]?: Figure<Name> };
type LevelFigures = { readonly [Name in LevelQuantity]?: Figure<Name> };

export interface HandoverInput extends HandoverFigures, Words {
	readonly id: string;
	readonly event: string;
	readonly role: string;
	readonly source_system: string;
	readonly target_system: string;
	readonly minutes: Range;
	readonly fields?: number;
	readonly people?: number;
	/** Handovers of one event with the same kind can lose the same money only once. */
	readonly loss_kind?: string;
	/** Of this handover's money, where it is not the report's. */
	readonly currency?: string;
	/** Only the levels that exist for this pair of systems. */
	readonly levels: { readonly [Name in LevelName]?: LevelInput };
}

export interface LevelInput extends LevelFigures, Words {
	/** Of this level's money, where it is not the report's. */
	readonly currency?: string;
}
