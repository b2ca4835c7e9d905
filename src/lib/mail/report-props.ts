import type { Summary } from '#lib/domain/report/summary.ts';
import type { Week } from '#lib/domain/report/week.ts';

/** What the weekly report is made of, besides its pictures. */
export interface ReportProps {
	readonly business: string;
	readonly locale: string;
	readonly timeZone: string;
	readonly week: Week;
	readonly summary: Summary;
	/** Where the pages are, without a slash at the end. */
	readonly origin: string;
}
