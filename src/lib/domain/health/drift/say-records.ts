import type { Ceiling } from './ceiling.ts';
import type { Loss } from './loss.ts';
import { sayAbout, sayLast, sayOnly, type Wording } from './say.ts';

const NIGHT_HOURS = 11;

const PARTS = {
	weekend: (periods: number, isHourly: boolean) =>
		isHourly ? `in the last ${periods} hours of weekends` : `on the last ${periods} weekend days`,
	night: (periods: number) =>
		periods === NIGHT_HOURS
			? 'between 20:00 and 7:00'
			: `between 20:00 and 7:00 in the last ${periods / NIGHT_HOURS} nights`
};

/** How many came, and how many would have been usual. */
export function sayLoss({ periods, count, usual }: Loss, wording: Wording, part?: keyof typeof PARTS): string {
	const when = part ? PARTS[part](periods, wording.isHourly) : sayLast(periods, wording);
	const todo =
		count === 0 ? 'look whether the connection has stopped' : 'look whether part of them no longer gets here';
	return `${sayOnly(count)} came ${when}, where ${sayAbout(usual)} would be usual; ${todo}.`;
}

export const sayGaps = (gap: { periods: number; lost: number }, usual: number, wording: Wording): string =>
	gap.lost === gap.periods
		? `No record came ${sayLast(gap.periods, wording)}, where ${sayAbout(usual * gap.periods)} would be usual; look whether the connection has stopped.`
		: `Nothing came on ${gap.lost} of the last ${gap.periods} days, though ${sayAbout(usual)} a day would be usual; the connection seems to work only now and then.`;

export const sayCeiling = ({ times, periods, count }: Ceiling): string =>
	`On ${times} of the last ${periods} days exactly ${count} records came and never more; probably only the first page of the list is read.`;
