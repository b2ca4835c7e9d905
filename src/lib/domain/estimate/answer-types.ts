import type { AdviceWord } from '../recommend/advise.ts';
import type { Verdict } from '../recommend/verdict.ts';
import type { LevelName } from './level-names.ts';

/** Hours a year. */
export interface HoursAnswer {
	readonly typing: number;
	readonly switching: number;
	readonly fixing: number;
	readonly rescuing: number;
	readonly total: number;
}

/** Money a year in the report's currency. */
export interface CostAnswer {
	readonly labour: number;
	readonly error: number;
	readonly slip: number;
	readonly delay: number;
	readonly total: number;
}

/** Hours and money a year, `one_off` once, `net_horizon` over the horizon. */
export interface LevelAnswer {
	readonly hours_after: number;
	readonly hours_saved: number;
	readonly monitor_hours: number;
	readonly benefit_time: number;
	readonly benefit_cash: number;
	readonly running_cost: number;
	readonly one_off: number;
	readonly net_per_year: number;
	readonly net_horizon: number;
	readonly payback_months: number | null;
	readonly gain_per_effort_week: number;
}

export interface HandoverAnswer {
	readonly events_per_year: number;
	readonly records_typed: number;
	readonly record_error_share: number;
	readonly errors_that_matter: number;
	readonly slips_per_year: number;
	readonly hours: HoursAnswer;
	readonly working_days_7_5h: number;
	readonly cost: CostAnswer;
	readonly levels: { readonly [Name in LevelName]?: LevelAnswer };
	readonly best_level: LevelName | null;
	readonly advice: AdviceWord;
}

/** The figures from `net_per_year` on are only there when the plan has a first. */
export interface PlanAnswer {
	readonly ids: readonly string[];
	readonly one_off: readonly number[];
	readonly shared_setup_discount: readonly boolean[];
	readonly quick_wins: readonly string[];
	readonly not_material: readonly string[];
	readonly net_per_year?: number;
	readonly net_horizon?: number;
	readonly live_week_one_by_one?: readonly number[];
	readonly live_week_all_at_once?: readonly number[];
	readonly lost_by_all_at_once?: number;
}

export interface TornadoRow {
	readonly input: string;
	readonly cost_low: number;
	readonly cost_high: number;
	readonly cost_swing: number;
	readonly net_low: number;
	readonly net_high: number;
	readonly net_swing: number;
}

export interface TornadoAnswer {
	readonly handover: string;
	readonly level: LevelName;
	readonly by_net_swing: readonly TornadoRow[];
	readonly order_by_cost_swing: readonly string[];
}

/** `expected_point` of the golden cases: every input at its likely value. */
export interface PointAnswer {
	readonly handovers: Readonly<Record<string, HandoverAnswer>>;
	readonly flags: readonly string[];
	readonly total: CostAnswer & { readonly hours: number; readonly loss_counted_once_removed: number };
	readonly best_single: string | null;
	readonly order: readonly string[];
	readonly plan: PlanAnswer;
	/** Absent where nothing is uncertain. */
	readonly tornado?: TornadoAnswer;
}

export interface MeansRow {
	readonly hours: number;
	readonly cost: number;
	readonly net_per_year?: number;
	readonly net_horizon?: number;
}

/** `expected_exact_means`: null where sittings can outnumber records, because then the mean has no closed form. */
export interface ExactMeansAnswer {
	readonly total_hours: number | null;
	readonly total_cost: number | null;
	readonly handovers: Readonly<Record<string, MeansRow | null>>;
}

export interface Spread {
	readonly p10: number;
	readonly p50: number;
	readonly p90: number;
	readonly mean: number;
	readonly sd: number;
}

/** `spread_p90_over_p10` is null where p10 is nothing and p90 is not. */
export type TotalSpread = Spread & { readonly spread_p90_over_p10: number | null };

export interface DrawnHandover {
	readonly level: LevelName | null;
	readonly yearly_cost: Spread;
	readonly net_per_year: Spread;
	readonly net_horizon: Spread;
	readonly p_net_horizon_positive: number;
	readonly p_payback_within_12_months: number;
	readonly p_best_first: number;
	readonly verdict: Verdict;
}

/** `expected_monte_carlo`, a plain number where the case has a value with its standard error. */
export interface MonteCarloAnswer {
	readonly draws: number;
	readonly seed: number;
	readonly sampler: string;
	readonly total_hours: TotalSpread;
	readonly total_cost: TotalSpread;
	readonly handovers: Readonly<Record<string, DrawnHandover>>;
	readonly p_nothing_worth_connecting: number;
	readonly evpi_single_choice: number;
	readonly advice_by_mean: {
		readonly order: readonly string[];
		readonly plan: readonly string[];
		readonly advice: Readonly<Record<string, AdviceWord>>;
	};
}

export interface EstimateAnswer {
	readonly point: PointAnswer;
	readonly exact_means: ExactMeansAnswer;
	readonly monte_carlo?: MonteCarloAnswer;
}
