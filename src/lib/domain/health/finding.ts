import type { SystemFailure } from './broken-system.ts';

export type CheckName =
	| 'freshness'
	| 'volume'
	| 'failures'
	| 'time'
	| 'sign-in'
	| 'match'
	| 'fields'
	| 'login-ends'
	| 'interface-ends'
	| 'parcel';

/**
 * Which of our pages something is done on; `waiting` is the list of what waits for a system, `comparison` what does not
 * agree, `fields` asks what has become of a field.
 */
export type TodoPlace = 'attention' | 'waiting' | 'systems' | 'connection' | 'set-up' | 'comparison' | 'fields';

/** A check's answer that a person should see. */
export interface Finding {
	readonly check: CheckName;
	/** What it is about where a system fails in all its connections; absent where it is about one connection. */
	readonly system?: { readonly id: string; readonly name: string; readonly failure: SystemFailure };
	/** Nothing goes any more until a person does something, or the system does. */
	readonly urgent?: true;
	/** Since when, UTC milliseconds: the first bad result, not the moment of noticing. */
	readonly since: number;
	/** One sentence of at most 200 characters for a person. */
	readonly say: string;
	/** Minutes a day that it costs while it lasts; null where that is not known. */
	readonly minutesADay: number | null;
	/** The same as money, minor units of the business's currency; null or absent where nobody has said what an hour costs. */
	readonly moneyADay?: number | null;
	/** Which kind of figure has become different from what was usual; absent where it is no such finding. */
	readonly drift?: string;
	/** How near it has come, where it is about a day that is known before; it is told again when this grows. */
	readonly step?: number;
	/** What to do next, and where. */
	readonly todo: { readonly say: string; readonly href: TodoPlace };
}

export type HealthWord =
	'working' | 'quiet' | 'late' | 'failing' | 'stopped' | 'needs attention' | 'paused' | 'half-finished';

/** How a connection is, readable from a metre away. */
export interface Health {
	readonly word: HealthWord;
	readonly tone: 'good' | 'warn' | 'bad' | 'idle';
	/** At most 200 characters. */
	readonly sentence: string;
	readonly since: number | null;
	readonly findings: readonly Finding[];
}
