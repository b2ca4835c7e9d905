import type { Verdict } from './verdict.ts';

/** One handover at its best level, as the ranking sees it. Money in the report's currency. */
export interface Candidate {
	readonly id: string;
	readonly source: string;
	/** Null where no level is on offer. */
	readonly level: string | null;
	/** False where the event never happens. */
	readonly happens: boolean;
	readonly netPerYear: number;
	readonly netHorizon: number;
	readonly oneOff: number;
	readonly effortWeeks: number;
	readonly paybackMonths: number | null;
	/** Absent where only the point estimate is known: then its sign decides. */
	readonly verdict?: Verdict;
	/** The verdict if the set-up is shared with another one. */
	readonly sharedVerdict?: Verdict;
}

export const gainPerEffortWeek = ({ netPerYear, effortWeeks }: Candidate): number => netPerYear / effortWeeks;

/** Whether the figures and, where there are any, the odds leave something to gain. */
export const isWorthIt = (c: Candidate): boolean => c.happens && c.netHorizon > 0 && c.verdict !== 'do_not_connect';

/** Whether it may be started now, rather than measured first. */
export const mayStart = (c: Candidate): boolean => c.verdict === undefined || c.verdict === 'connect';

/** Whether two are set up from the same system in the same way, so that the second is cheaper. */
export const sharesSetUp = (a: Candidate, b: Candidate): boolean => a.source === b.source && a.level === b.level;
