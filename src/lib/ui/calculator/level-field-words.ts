import type { LevelQuantity } from '#lib/domain/estimate/quantities.ts';

interface LevelFieldWords {
	readonly label: string;
	/** Absent for money, which has its currency. */
	readonly suffix?: string;
	readonly help?: string;
}

/** The questions behind "what connecting takes", as a page asks them. */
export const LEVEL_WORDS: Readonly<Record<LevelQuantity, LevelFieldWords>> = {
	oneoff_cash: { label: 'What does it cost once?' },
	running_cash: { label: 'What does it cost a year?', help: 'The subscription and whoever looks after it.' },
	setup_hours: { label: 'How many hours of your own to set it up?', suffix: 'hours' },
	effort_weeks: { label: 'How many weeks until it runs?', suffix: 'weeks' },
	coverage: { label: 'Of 100 records, how many go through untouched?', suffix: '%' },
	exception_factor: {
		label: 'How long does one take that does not?',
		suffix: '× as now',
		help: 'Compared with typing it by hand.'
	},
	monitor_minutes_per_month: { label: 'How long do you look after it, each month?', suffix: 'minutes' },
	residual_error: { label: 'Of 100 mistakes, how many are left?', suffix: '%' },
	residual_slip: { label: 'Of 100 that never got across, how many are left?', suffix: '%' }
};

export const LEVEL_FIELDS = Object.keys(LEVEL_WORDS) as LevelQuantity[];
