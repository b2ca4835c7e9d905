import { counted } from '../words.ts';

export interface Wording {
	readonly isHourly: boolean;
	/** 0 is Monday. */
	readonly weekday: number;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "on Tuesday", "in the last 4 days", "in the last 6 hours". */
export const sayLast = (periods: number, { isHourly, weekday }: Wording): string => {
	if (isHourly && periods >= 48 && periods % 24 === 0) return `in the last ${periods / 24} days`;
	if (isHourly) return periods === 1 ? 'in the last hour' : `in the last ${periods} hours`;
	return periods === 1 ? `on ${WEEKDAYS[weekday]}` : `in the last ${periods} days`;
};

/** A figure as one says it: no decimals from ten on, one below, and none that is zero. */
export const sayFigure = (value: number): string => {
	const rounded = value >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
	return rounded.toLocaleString('en-GB');
};

/** "about 28", "about 3.1", "less than one". */
export const sayAbout = (value: number): string =>
	value < 0.95 ? 'less than one' : `about ${sayFigure(value >= 5 ? Math.round(value) : value)}`;

/** "7 of 12", "all 12". */
export const sayOf = (some: number, all: number): string => (some === all ? `all ${all}` : `${some} of ${all}`);

/** "no record", "only 1 record", "only 14 records", to begin a sentence with. */
export const sayOnly = (count: number): string => (count === 0 ? 'No record' : `Only ${counted(count, 'record')}`);

/** How often something usually happens among as many: "usually about 3", "usually hardly any". */
export const sayUsually = (expected: number): string =>
	expected < 0.5 ? 'usually hardly any' : `usually about ${Math.max(1, Math.round(expected))}`;
