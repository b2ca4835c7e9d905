import type { NewNormal } from './new-normal.ts';

/** What is known of a connection before its first period. */
export interface DriftMeta {
	/** IANA name of the business's time zone; the hours of its day are told by it. */
	readonly timeZone: string;
	/** ISO code of the country, where known. */
	readonly country?: string;
	/** Public holidays, as `YYYY-MM-DD`. */
	readonly holidays: readonly string[];
	/** Days of which a part was paused, `YYYY-MM-DD`: neither judged by their records nor learnt from. */
	readonly paused?: readonly string[];
	/** What is learnt anew, and from which day on. */
	readonly newNormals?: readonly NewNormal[];
	readonly granularity: 'day' | 'hour';
}

/**
 * What one period brought, by kind: `records` moved (those moved before among them), `failed` attempts, `duration_s` of
 * a typical run, `freshness_h` age of the newest record at the end, `dups` records whose key was moved before, `missing`
 * records that the destination lacks, `fill:FIELD` and `fmt:FIELD` shares from 0 to 1, `cols` expected columns that were
 * seen, `newcols` unexpected ones. Every kind may be absent.
 */
export type DriftRow = Readonly<Record<string, number>>;

export interface DriftAlarm {
	/** The kind of the row that differs from what is usual. */
	readonly kind: string;
	/** For how many periods it seems to have been so, this one among them. */
	readonly periods: number;
	/** One sentence for a person, at most 200 characters. */
	readonly text: string;
}

/** Between which values nine in ten such periods lie, and the middle. */
export interface Band {
	readonly low: number;
	readonly middle: number;
	readonly high: number;
}

/**
 * What one check says of a period. The evidence is the logarithm of a likelihood ratio in parts of what this check needs
 * to be believed alone, so that 1 is an alarm and the checks of a connection can be added up.
 */
export interface Suspicion {
	readonly kind: string;
	readonly evidence: number;
	readonly periods: number;
	readonly say: () => string;
}

/** A check of one kind: judges a period, then learns from it. */
export interface Check {
	/** Null where the row does not hold what the check looks at. */
	readonly judge: (row: DriftRow, expected: Expected) => Suspicion | null;
	/** Forgets the evidence so far, and what was seen too lately to have been learnt. */
	readonly restart: () => void;
	/** Null while nothing is known. */
	readonly band: (expected: Expected) => Band | null;
}

/** What is known of the records of a period before it is over. */
export interface Expected {
	readonly mean: number;
	/** The size of the negative binomial: the variance is mean + mean² / size. */
	readonly size: number;
	/** How many times as much the count varies as independent records would. */
	readonly dispersion: number;
	/** What such a period brings in parts of an average one. */
	readonly weight: number;
	/** How uncertain the weight is, as a squared relative error. */
	readonly doubt: number;
	/** The gamma distribution of the records of an average period, divided by their dispersion. */
	readonly shape: number;
	readonly rate: number;
	/** Periods learnt from so far. */
	readonly periods: number;
	/** 0 is Monday. */
	readonly weekday: number;
	readonly hour: number;
	/** A holiday or a planned pause: neither judged by its records nor learnt from. */
	readonly isSpecial: boolean;
}
