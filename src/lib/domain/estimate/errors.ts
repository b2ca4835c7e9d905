import type { Figures } from './figures.ts';

/** Share of records with at least one wrong field: 1 - (1 - e)^f. */
export const recordErrorShare = (fieldErrorRate: number, fields: number): number => 1 - (1 - fieldErrorRate) ** fields;

/** Mistakes a year that somebody must act on. */
export const errorsThatMatter = (records: number, f: Figures): number =>
	records * f.record_error_share * f.matter_share;

/** Hours of putting right a year: the fixing time once for what is caught, twice for what got out. */
export const fixingHours = (errors: number, f: Figures): number => (errors * (2 - f.caught_share) * f.fix_minutes) / 60;

/** Money a year that mistakes cost outside the house. */
export const escapedCash = (errors: number, f: Figures): number => errors * (1 - f.caught_share) * f.escape_cash;
