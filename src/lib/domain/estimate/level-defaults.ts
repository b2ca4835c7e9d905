import { fromEuro } from '../money/reference-amount.ts';
import type { EuroRates } from '../money/reference-rates.ts';
import type { LevelName } from './level-names.ts';
import type { LevelQuantity } from './quantities.ts';
import type { Range } from './range.ts';

type Defaults = Readonly<Record<LevelQuantity, Range>>;

const LEFT = { residual_error: [0.02, 0.1, 0.3], residual_slip: [0.05, 0.2, 0.5] } as const;

const CONNECTOR: Defaults = {
	coverage: [0.6, 0.85, 0.95],
	exception_factor: [1, 1.5, 3],
	...LEFT,
	oneoff_cash: [0, 300, 1500],
	setup_hours: [4, 10, 30],
	running_cash: [240, 480, 1500],
	monitor_minutes_per_month: [10, 30, 90],
	effort_weeks: [0.5, 1.5, 4]
};

/**
 * What connecting takes and costs at each level, in euro (MODEL.md 2.3, our assumptions).
 * A ready-made product and a connector of ours are taken to be like a connector tool until their own price is known.
 */
export const LEVEL_DEFAULTS: Readonly<Record<LevelName, Defaults>> = {
	built_in: {
		coverage: [0.7, 0.9, 0.98],
		exception_factor: [1, 1.3, 2.5],
		...LEFT,
		oneoff_cash: [0, 0, 200],
		setup_hours: [1, 3, 8],
		running_cash: [0, 120, 360],
		monitor_minutes_per_month: [5, 10, 40],
		effort_weeks: [0.2, 0.5, 2]
	},
	ready_made: CONNECTOR,
	our_connector: CONNECTOR,
	connector: CONNECTOR,
	custom: {
		coverage: [0.75, 0.92, 0.99],
		exception_factor: [1, 1.5, 3],
		...LEFT,
		oneoff_cash: [2500, 6000, 18000],
		setup_hours: [6, 16, 40],
		running_cash: [600, 1500, 4500],
		monitor_minutes_per_month: [10, 30, 90],
		effort_weeks: [3, 6, 14]
	}
};

/** The defaults of one level with its money in the owner's currency. Throws a RangeError without a reference rate. */
export function levelDefaults(level: LevelName, currency: string, rates?: EuroRates): Defaults {
	const defaults = LEVEL_DEFAULTS[level];
	return {
		...defaults,
		oneoff_cash: fromEuro(defaults.oneoff_cash, currency, rates),
		running_cash: fromEuro(defaults.running_cash, currency, rates)
	};
}
