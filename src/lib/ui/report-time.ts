const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

interface ReportTime {
	readonly on: boolean;
	/** 1 is Monday. */
	readonly weekday: number;
	readonly hour: number;
	/** Said where the reader may live by another clock than the business. */
	readonly timeZone?: string;
}

/** When the weekly report comes, as a sentence. */
export const sayReportTime = ({ on, weekday, hour, timeZone }: ReportTime): string =>
	on
		? `It comes every ${DAYS[weekday - 1]} at ${String(hour).padStart(2, '0')}:00${timeZone ? ` (${timeZone})` : ''}.`
		: 'It is switched off.';
