import type { Figures } from './figures.ts';

const MINUTES = 60;

/** Records typed a year. A record that never arrives is not typed. */
export const recordsTyped = (f: Figures): number =>
	f.events * f.records_per_event * (1 - f.slip_share * (1 - f.rescue_share));

/** Hours of typing a year. */
export const typingHours = (records: number, f: Figures): number => (records * f.minutes) / MINUTES;

/** Hours of getting going a year: never more sittings than there are records. */
export const switchingHours = (records: number, f: Figures): number =>
	(Math.min(records, f.sessions) * f.switch_minutes) / MINUTES;
