/** How often something that runs elsewhere pings, as an owner says it. */
export type Rhythm = 'whenever' | 'minutes' | 'quarter' | 'hour' | 'day' | 'weekday' | 'week' | 'month';

/** The cron fields behind each; `%` is the minute and the hour of a time of day. */
const FIELDS: Readonly<Record<Rhythm, string | null>> = {
	whenever: null,
	minutes: '*/5 * * * *',
	quarter: '*/15 * * * *',
	hour: '0 * * * *',
	day: '% * * *',
	weekday: '% * * 1-5',
	week: '% * * 1',
	month: '% 1 * *'
};

export const RHYTHMS = Object.keys(FIELDS) as readonly Rhythm[];

/** Whether a rhythm has a time of day. */
export const hasTime = (rhythm: Rhythm): boolean => FIELDS[rhythm]?.startsWith('%') === true;

/** Five cron fields, or null for whenever something was carried. `time` is `HH:MM`. */
export const scheduleOf = (rhythm: Rhythm, time: string): string | null => {
	const [hour = 0, minute = 0] = time.split(':').map(Number);
	return FIELDS[rhythm]?.replace('%', `${minute} ${hour}`) ?? null;
};

const TIME_OF_DAY = /^(\d{1,2}) (\d{1,2})(?= )/;

/** The rhythm behind a schedule that was made by {@link scheduleOf}, with its time of day. */
export const rhythmOf = (schedule: string | null): { readonly rhythm: Rhythm; readonly time: string | null } => {
	const [, minute, hour] = TIME_OF_DAY.exec(schedule ?? '') ?? [];
	const time =
		hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
	const fields = schedule?.replace(TIME_OF_DAY, '%') ?? null;
	const rhythm = RHYTHMS.find((name) => FIELDS[name] === schedule || FIELDS[name] === fields) ?? 'whenever';
	return { rhythm, time: hasTime(rhythm) ? time : null };
};
