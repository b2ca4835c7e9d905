import type { Figures } from './figures.ts';
import { lostShare } from './slips.ts';

/** Cost a year of money that comes late because the own invoice went out late; only of records that arrive. */
export const delayCost = (f: Figures): number =>
	(f.events * (1 - lostShare(f)) * f.delay_value * f.delay_days * f.delay_rate) / 365;
