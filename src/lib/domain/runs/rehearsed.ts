/** Records that would be refused for one reason. */
export interface RefusedCause {
	readonly say: string;
	readonly count: number;
	/** The source's own id of one of them. */
	readonly example: string;
}

/** What a rehearsal has found out about one step. */
export interface RehearsedStep {
	readonly actionId: string;
	readonly title: string;
	readonly system: string;
	/** Would be written; where nothing could be looked up, some may be there already. */
	readonly fresh: number;
	/** The destination has it already, as far as it can be asked. */
	readonly there: number;
	readonly refused: number;
	readonly causes: readonly RefusedCause[];
	/** Whether the destination could be asked without writing. */
	readonly asked: boolean;
	/** Why it could not, where it should have been possible. */
	readonly say: string | null;
}

/** What would happen to the records of a time, without writing anything. */
export interface Rehearsed {
	/** Records that the source gave, of any age. */
	readonly looked: number;
	readonly older: number;
	readonly undated: number;
	/** Carried by this connection already, or ticked off. */
	readonly carried: number;
	/** There were more than were looked at. */
	readonly more: boolean;
	readonly steps: readonly RehearsedStep[];
}
