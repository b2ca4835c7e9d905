/** How a system can fail so that it fails in every connection: it asks for a pause, does not work, or signed us out. */
export type SystemFailure = 'rate-limited' | 'unavailable' | 'signed-out';

/** A system of a connection that fails in every connection. */
export interface BrokenSystem {
	readonly id: string;
	readonly name: string;
	readonly failure: SystemFailure;
	/** UTC milliseconds of the first bad result; null where that is not known. */
	readonly since: number | null;
	/** Whether the connection reads from it; what it writes to is tried again within minutes. */
	readonly isSource: boolean;
	/** Whether a person has been told, and not yet that it works again. */
	readonly told: boolean;
}
