import type { Value } from './values.ts';

/** Where and for whom a mapping is applied. */
export interface Place {
	/** The business's own time zone, as IANA name. */
	readonly timeZone: string;
	/** In which language month names are written, as BCP 47 tag; English where absent. */
	readonly locale?: string;
	/** What a person calls a field of the destination; by its own name where absent. */
	readonly call?: (field: string) => string;
}

/** What a rule makes of a record: a value, or a problem in a sentence, or nothing (the field is then left out). */
export type Outcome = { readonly value: Value } | { readonly problem: string } | null;
