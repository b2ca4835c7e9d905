import type { Payback } from '#lib/domain/report/payback.ts';
import type { NextThing } from '#lib/domain/report/next-thing.ts';
import type { Summary } from '#lib/domain/report/summary.ts';
import type { Week } from '#lib/domain/report/week.ts';

/** Something that needs a person, with the page on which it is done, from the root of the site. */
export interface ReportTodo {
	/** The connection or the system that it is about. */
	readonly about: string;
	readonly say: string;
	readonly button: string;
	readonly path: string;
}

/** What stands beside a connection's week. */
export interface Beside {
	/** Records a week, oldest first, the reported week last. */
	readonly weeks: readonly number[];
	readonly payback: Payback | null;
	/** How the test record went that was sent before the report, in words; null where none is sent. */
	readonly parcel: string | null;
}

/** A login that ends soon. */
export interface Expiring {
	readonly name: string;
	/** UTC milliseconds. */
	readonly until: number;
	readonly path: string;
}

/** What is found out for a business's report, whoever reads it. */
export interface ReportFacts {
	readonly business: string;
	readonly locale: string;
	readonly week: Week;
	readonly summary: Summary;
	readonly todos: readonly ReportTodo[];
	/** Until when each finding is put aside that somebody has put aside, UTC milliseconds. */
	readonly aside: readonly number[];
	/** By the connections' ids. */
	readonly beside: ReadonlyMap<string, Beside>;
	readonly expiring: readonly Expiring[];
	readonly next: NextThing;
	/** Where the pages are, without a slash at the end. */
	readonly origin: string;
}

/** The weekly report of one person, besides its pictures. */
export interface ReportProps extends ReportFacts {
	readonly timeZone: string;
	/** Which one it is for this person. */
	readonly number: number;
	/** When the next one comes, UTC milliseconds; null where none does. */
	readonly nextAt: number | null;
}

export interface MailPicture {
	readonly cid: string;
	/** What it shows, in words. */
	readonly words: string;
}
