import type { Rule } from './quantities.ts';

/** Rules of the figures that belong to the business, an event or a role rather than to one handover. */
export const SETTING_RULES = {
	volume: { label: 'how often it happens', unit: 'times', min: 0, max: 2_000_000 },
	active_months: { label: 'the months it goes on', unit: 'months', min: 0, max: 12, absent: 12 },
	month_weight: { label: 'the weight of a month', unit: 'number', min: 0, max: 20 },
	weeks_per_year: { label: 'the weeks a year', unit: 'weeks', min: 1, max: 52, absent: 52 },
	open_days: { label: 'the open days a week', unit: 'days', min: 1, max: 7, absent: 5 },
	open_days_per_week: { label: 'the open days a week', unit: 'days', min: 1, max: 7 },
	days_per_week: { label: 'the open days a week', unit: 'days', min: 1, max: 7 },
	gross_hourly_wage: { label: 'the wage an hour', unit: 'money', min: 0, max: 1000 },
	multiplier: { label: 'what an hour costs on top of the wage', unit: 'number', min: 0.5, max: 5 },
	hourly_cost: { label: 'the cost of an hour', unit: 'money', min: 0, max: 1000 },
	people: { label: 'the people who share the job', unit: 'number', min: 1, max: 500, absent: 1 },
	fields: { label: 'the boxes to fill in', unit: 'number', min: 0, max: 500, whole: true, absent: 10 },
	capture: { label: 'the share of saved time put to use', unit: 'share', min: 0, max: 1 },
	horizon_years: { label: 'the years to look ahead', unit: 'years', min: 1, max: 10, absent: 3 },
	exchange_rate: { label: 'the exchange rate', unit: 'number', min: 0.000_001, max: 1_000_000 },
	shared_source_discount: { label: 'what a shared set-up saves', unit: 'share', min: 0, max: 1, absent: 0.3 }
} as const satisfies Record<string, Rule>;

export type Setting = keyof typeof SETTING_RULES;
