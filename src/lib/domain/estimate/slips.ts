import type { Figures } from './figures.ts';

/** Hours a year of rescuing what was missed and found in time. */
export const rescuingHours = (f: Figures): number => (f.events * f.slip_share * f.rescue_share * f.rescue_minutes) / 60;

/** Share of events that are lost for good. */
export const lostShare = (f: Figures): number => f.slip_share * (1 - f.rescue_share);

/** Money a year that is lost with the records that never arrive: margin, not turnover. */
export const slipLoss = (f: Figures): number => f.events * lostShare(f) * f.slip_loss;
