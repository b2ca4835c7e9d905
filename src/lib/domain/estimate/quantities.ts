/** What a figure is measured in; `money` is an amount in the report's currency. */
export type Unit = 'times' | 'minutes' | 'hours' | 'share' | 'money' | 'days' | 'weeks' | 'months' | 'years' | 'number';

/** What may be answered for one figure (MODEL.md 2.2). Bounds of money stand in euro. */
export interface Rule {
	/** As a sentence calls it: "the minutes for one". */
	readonly label: string;
	readonly unit: Unit;
	readonly min: number;
	readonly max: number;
	readonly whole?: true;
	/** Taken, as certain, where an input says nothing. Without it the figure must be said. */
	readonly absent?: number;
}

const share = (label: string): Rule => ({ label, unit: 'share', min: 0, max: 1 });

/** Figures of a handover that may be a range; the names are those of the input and of the tornado. */
export const HANDOVER_RULES = {
	records_per_event: { label: 'the records each time', unit: 'number', min: 0.1, max: 1000, absent: 1 },
	minutes: { label: 'the minutes for one', unit: 'minutes', min: 0, max: 480 },
	sessions_per_week: { label: 'the sittings a week', unit: 'times', min: 0, max: 200, absent: 0 },
	switch_minutes: { label: 'the minutes to get going', unit: 'minutes', min: 0, max: 30, absent: 1 },
	field_error_rate: { ...share('the share of boxes typed wrong'), absent: 0.005 },
	matter_share: { ...share('the share of mistakes that matter'), absent: 0.4 },
	caught_share: { ...share('the share of mistakes found in time'), absent: 0.7 },
	fix_minutes: { label: 'the minutes to put one right', unit: 'minutes', min: 0, max: 2400, absent: 15 },
	escape_cash: { label: 'the cost of a mistake that gets out', unit: 'money', min: 0, max: 100_000, absent: 0 },
	slip_share: { ...share('the share that never gets across'), absent: 0 },
	rescue_share: { ...share('the share of lost ones found in time'), absent: 0 },
	rescue_minutes: { label: 'the minutes to rescue one', unit: 'minutes', min: 0, max: 2400, absent: 10 },
	slip_loss: { label: 'what one lost one is worth', unit: 'money', min: 0, max: 1_000_000, absent: 0 },
	delay_days: { label: 'the days of delay', unit: 'days', min: 0, max: 365, absent: 0 },
	delay_value: { label: 'the amount that is late', unit: 'money', min: 0, max: 1_000_000, absent: 0 },
	delay_rate: { ...share('the cost of late money a year'), absent: 0.08 }
} as const satisfies Record<string, Rule>;

/** Figures of one level of connection; where one is absent the likely value of MODEL.md 2.3 stands. */
export const LEVEL_RULES = {
	coverage: share('the share that goes through untouched'),
	exception_factor: { label: 'the time for an exception', unit: 'number', min: 0, max: 100 },
	residual_error: share('the mistakes that are left'),
	residual_slip: share('the losses that are left'),
	oneoff_cash: { label: 'the cost of setting it up', unit: 'money', min: 0, max: 10_000_000 },
	setup_hours: { label: 'your own hours of setting it up', unit: 'hours', min: 0, max: 10_000 },
	running_cash: { label: 'the running cost a year', unit: 'money', min: 0, max: 10_000_000 },
	monitor_minutes_per_month: { label: 'the minutes of watching', unit: 'minutes', min: 0, max: 44_640 },
	effort_weeks: { label: 'the weeks until it is live', unit: 'weeks', min: 0.01, max: 520 }
} as const satisfies Record<string, Rule>;

export type HandoverQuantity = keyof typeof HANDOVER_RULES;
export type LevelQuantity = keyof typeof LEVEL_RULES;

export const HANDOVER_QUANTITIES = Object.keys(HANDOVER_RULES) as HandoverQuantity[];
export const LEVEL_QUANTITIES = Object.keys(LEVEL_RULES) as LevelQuantity[];

/** Shares that can be counted in real records instead of guessed. */
export const COUNTABLE: readonly string[] = [
	'field_error_rate',
	'matter_share',
	'caught_share',
	'slip_share',
	'rescue_share'
];
