import type { Range } from './range.ts';

/** What stands where an owner leaves a field blank, whatever the handover; shown as our assumption (MODEL.md 2.2). */
export const GENERAL_DEFAULTS = {
	records_per_event: 1,
	sessions_per_week: 0,
	switch_minutes: [0, 1, 3],
	field_error_rate: [0.002, 0.005, 0.02],
	matter_share: [0.2, 0.4, 0.7],
	caught_share: [0.5, 0.7, 0.9],
	fix_minutes: [5, 15, 45],
	rescue_minutes: [5, 10, 30],
	delay_days: 0,
	delay_value: 0,
	delay_rate: 0.08,
	capture: [0.4, 0.65, 0.9],
	active_months: 12,
	weeks_per_year: 52,
	open_days: 5,
	people: 1,
	horizon_years: 3,
	shared_source_discount: 0.3
} as const satisfies Record<string, Range>;

const byName: Readonly<Record<string, Range>> = GENERAL_DEFAULTS;

/** The default of a field by its name, or null where it has to be answered or depends on the kind of handover. */
export const generalDefault = (field: string): Range | null =>
	Object.hasOwn(byName, field) ? (byName[field] ?? null) : null;
