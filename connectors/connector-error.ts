/**
 * What went wrong, cut by what to do next.
 *
 * - `signed-out`: the system no longer knows us; a person signs in again.
 * - `forbidden`: signed in, but not allowed to do this; a person changes the rights.
 * - `misconfigured`: a setting points at something that is not there.
 * - `rate-limited`: too many calls; wait as long as the system says.
 * - `unavailable`: no answer, or the answer that it is out of order; try later.
 * - `unreadable`: it answered something that makes no sense; try later, then ask a person.
 * - `refused`: it understood this one record and said no; a person corrects the record.
 */
export type FailureKind =
	'signed-out' | 'forbidden' | 'misconfigured' | 'rate-limited' | 'unavailable' | 'unreadable' | 'refused';

export interface FailureFacts {
	/** One sentence for the owner: what happened and what to do. */
	readonly say: string;
	/** One line for whoever helps: protocol, status, the system's own words. Never a secret. */
	readonly technical?: string;
	/** Milliseconds to wait at least, where the system has said so. */
	readonly waitAtLeast?: number;
	/** True where the write may have arrived although no answer came. */
	readonly maybeDone?: boolean;
	readonly cause?: unknown;
}

const RETRIED: ReadonlySet<FailureKind> = new Set(['rate-limited', 'unavailable', 'unreadable']);

/** A failure with its verdict and its sentence for a person. */
export class ConnectorError extends Error {
	override readonly name = 'ConnectorError';
	readonly kind: FailureKind;
	readonly say: string;
	readonly technical: string;
	readonly waitAtLeast: number;
	readonly maybeDone: boolean;

	constructor(kind: FailureKind, facts: FailureFacts) {
		super(facts.technical ?? facts.say, { cause: facts.cause });
		this.kind = kind;
		this.say = facts.say;
		this.technical = facts.technical ?? '';
		this.waitAtLeast = facts.waitAtLeast ?? 0;
		this.maybeDone = facts.maybeDone ?? false;
	}

	/** Whether trying again later can help without anybody doing anything. */
	get canRetry(): boolean {
		return RETRIED.has(this.kind);
	}

	/** Whether the failure concerns this one record (the others go on) or the whole system (they wait). */
	get concerns(): 'record' | 'system' {
		return this.kind === 'refused' ? 'record' : 'system';
	}
}
