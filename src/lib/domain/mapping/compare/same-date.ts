import { toInstant, toMoment, type Moment } from '../dates/moment.ts';
import { readDate } from '../dates/read-date.ts';
import type { OtherForm } from './other-form.ts';

function sameDay(one: Moment, other: Moment): boolean {
	return one.year === other.year && one.month === other.month && one.day === other.day;
}

/** The day that a written date is on the clocks of the business. */
function dayIn(moment: Moment, timeZone: string): Moment {
	const instant = moment.offset === undefined ? null : toInstant(moment, timeZone);
	return instant && 'at' in instant ? toMoment(instant.at, timeZone) : moment;
}

const readBoth = (sent: string, stored: string): [Moment, Moment] | null => {
	const [one, other] = [readDate(sent), readDate(stored)];
	return 'moment' in one && 'moment' in other ? [one.moment, other.moment] : null;
};

/** The same day, with or without a time beside it. */
export const sameDate: OtherForm = (sent, stored, timeZone) => {
	const both = readBoth(sent, stored);
	if (!both) return null;
	const [one, other] = both;
	return sameDay(dayIn(one, timeZone), dayIn(other, timeZone)) ? 'The same day, written in another way.' : null;
};

/** The same moment, whichever time zone it is written in. A time that was lost is a difference. */
export const sameDateTime: OtherForm = (sent, stored, timeZone) => {
	const both = readBoth(sent, stored);
	if (!both) return null;
	const [one, other] = both;
	if (!one.time !== !other.time) return null;
	const [instant, otherInstant] = [toInstant(one, timeZone), toInstant(other, timeZone)];
	if (!('at' in instant) || !('at' in otherInstant)) return null;
	return instant.at === otherInstant.at ? 'The same moment, written in another way.' : null;
};
