import type { Context, SourceRecord, Values } from '../contract.ts';

/** Opens a context for one stream or action; every call made through it ends with the signal. */
export type Opener = (name: string, signal: AbortSignal) => Promise<Context>;

/** Where a connector is put to the test: real contexts against a real system. Nothing need be empty at the start. */
export interface Bed {
	/** Signed in; an action's context carries its options. */
	open: Opener;
	/** With a wrong secret or a wrong setting, where there is such a thing. */
	wrong?: Opener;
	/** Pointing at an address where nobody answers, where there is such a thing. */
	absent?: Opener;
}

/** The context of an opener that a promise has asked for in its `when`. */
export async function opened(opener: Opener | undefined, name: string): Promise<Context> {
	if (!opener) throw new Error('The bed cannot open this.');
	return opener(name, new AbortController().signal);
}

export interface SourceBed extends Bed {
	/** Lets new records arrive at the source. */
	arrive?(count: number, stream: string, context: Context): Promise<void>;
	/** How many records fill more than one page; three when absent. */
	manyRecords?: number;
	/** What the engine does after each page where the reading depends on it: an inbox lists a kept record no more. */
	kept?(records: readonly SourceRecord[], stream: string, context: Context): Promise<void>;
}

export interface DestinationBed extends Bed {
	/** The n-th valid record; other numbers give other values. */
	values(n: number, action: string): Values;
	/** A record that the destination has to refuse. */
	bad?(action: string): Values | undefined;
	/** How many records the destination holds. */
	count?(action: string, context: Context): Promise<number>;
	/** Names of text fields that do not take any text, such as a list of categories. */
	plainFields?: readonly string[];
}
