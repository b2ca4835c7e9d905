import { countAtChance } from './counts.ts';
import { profileOf, type DayCount } from './profile.ts';

const LOW = 0.05;
const HIGH = 0.95;

/**
 * Between which counts nine in ten such days lie, by weekday and by how much the connection's days vary: the expected
 * band of a chart, one pair for each day. The last day, which is not over, is not learnt from.
 */
export function usualBand(recordsPerDay: readonly DayCount[]): { readonly low: number[]; readonly high: number[] } {
	const { perDay, weight, dispersion } = profileOf(recordsPerDay.slice(0, -1));
	const at = (chance: number): number[] =>
		recordsPerDay.map(({ day }) => countAtChance(chance, perDay * weight(day), dispersion));
	return { low: at(LOW), high: at(HIGH) };
}
