import type { Moment } from './calendar.ts';
import { createFactors } from './factors.ts';

/** As many records each weekday, hour and hour of the week is taken to be known from before any was seen. */
const PRIOR = { weekday: 1.5, hour: 1.5, slot: 6 };
/** Of what was seen of a weekday half is left after a year. */
const FADE = 0.987;
/** So many records in the last days of months weigh as much as the belief that they are days as any other. */
const MONTH_END_PRIOR = 30;
const HOURS = 24;
const DAYS = 7;
const WEEKEND = 5;

/** How the records spread over the week. */
export interface Shape {
	/** What such a period brings in parts of an average one. */
	readonly weight: (moment: Moment) => number;
	/** How uncertain the weight is, as a squared relative error. */
	readonly doubt: (moment: Moment) => number;
	/** `count` and the `level` of an average period, both divided by the dispersion of the count. */
	readonly learn: (moment: Moment, count: number, level: number) => void;
}

function createDailyShape(): Shape {
	const weekdays = createFactors(DAYS, PRIOR.weekday, FADE);
	return {
		weight: ({ weekday }) => weekdays.at(weekday),
		doubt: ({ weekday }) => 1 / weekdays.known(weekday),
		learn: ({ weekday }, count, level) => weekdays.learn(weekday, count, level)
	};
}

/** Weekday times hour (one profile for the working days, one for the weekend), corrected for each hour of the week. */
function createHourlyShape(): Shape {
	const weekdays = createFactors(DAYS, PRIOR.weekday, FADE ** (1 / HOURS));
	const working = createFactors(HOURS, PRIOR.hour, 1 - (1 - FADE) / WEEKEND);
	const free = createFactors(HOURS, PRIOR.hour, 1 - (1 - FADE) / WEEKEND);
	const slots = createFactors(DAYS * HOURS, PRIOR.slot, FADE);
	const hoursOf = (weekday: number) => (weekday < WEEKEND ? working : free);
	const base = ({ weekday, hour }: Moment): number => weekdays.at(weekday) * hoursOf(weekday).at(hour);
	const slotOf = ({ weekday, hour }: Moment): number => weekday * HOURS + hour;
	return {
		weight: (moment) => base(moment) * slots.at(slotOf(moment)),
		doubt: ({ weekday, hour }) => 1 / weekdays.known(weekday) + 1 / hoursOf(weekday).known(hour),
		learn: (moment, count, level) => {
			const { weekday, hour } = moment;
			const hours = hoursOf(weekday);
			slots.learn(slotOf(moment), count, level * base(moment));
			hours.learn(hour, count, level * weekdays.at(weekday));
			weekdays.learn(weekday, count, level * hours.at(hour));
		}
	};
}

/** How the records spread over the week, and what the last days of a month bring beyond that. */
export function createShape(isHourly: boolean): Shape {
	const week = isHourly ? createHourlyShape() : createDailyShape();
	let [seen, usual] = [MONTH_END_PRIOR, MONTH_END_PRIOR];
	const factor = ({ isMonthEnd }: Moment): number => (isMonthEnd ? seen / usual : 1);
	return {
		weight: (moment) => week.weight(moment) * factor(moment),
		doubt: (moment) => week.doubt(moment) + (moment.isMonthEnd ? 1 / seen : 0),
		learn: (moment, count, level) => {
			if (moment.isMonthEnd) [seen, usual] = [seen + count, usual + level * week.weight(moment)];
			week.learn(moment, count, level * factor(moment));
		}
	};
}
