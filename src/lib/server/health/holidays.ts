import type Holidays from 'date-holidays';

const known = new Map<string, readonly string[]>();

const inYear = (calendar: Holidays, year: number): string[] =>
	calendar
		.getHolidays(year)
		.filter(({ type }) => type === 'public' || type === 'bank')
		.map(({ date }) => date.slice(0, 10));

/** The public holidays of a country in these years, as `YYYY-MM-DD`; none where the country is not known. */
export const holidaysOf = async (country: string, years: readonly number[]): Promise<readonly string[]> => {
	const key = `${country} ${years.join()}`;
	const before = known.get(key);
	if (before) return before;
	const { default: Calendar } = await import('date-holidays');
	const calendar = new Calendar(country);
	const dates = [...new Set(years.flatMap((year) => inYear(calendar, year)))].toSorted();
	known.set(key, dates);
	return dates;
};
