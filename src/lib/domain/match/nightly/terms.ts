import type { DecimalMark } from '../../mapping/read-number.ts';
import type { DateOrder } from '../values/dates.ts';
import type { KeyForm } from './key-in.ts';

/** Where one system says what is compared. Paths as the mapping has them; null where it is not compared. */
export interface SideTerms {
	readonly stream: string;
	readonly key: string;
	readonly amount: string | null;
	/** When the record is from; null takes the moment that the system gives each record. */
	readonly date: string | null;
	/** How this system writes its amounts and its dates. */
	readonly decimal: DecimalMark;
	readonly order: DateOrder;
}

/** How two lists of two systems are compared. Left is where a record begins, right where it should be too. */
export interface Terms {
	readonly left: SideTerms;
	readonly right: SideTerms;
	/** Null where too few records stood on both sides to tell: then every comparison finds out by itself. */
	readonly form: KeyForm | null;
	/** What amounts on the right are multiplied by before they are compared; null as above. */
	readonly factor: number | null;
	/** The first day that is looked at, `YYYY-MM-DD`; null for as far back as `days` reaches. */
	readonly since: string | null;
	/** How many days back, and how many hours a record may take to arrive. */
	readonly days: number;
	readonly hours: number;
	/** Whether what stands on the right alone is told too. */
	readonly bothWays: boolean;
}
