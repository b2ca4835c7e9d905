import type { Receipt, Values } from '#connectors/contract.ts';
import type { ConnectorError } from '#connectors/connector-error.ts';

interface Unanswered {
	/** What may have arrived, where the system is asked by it whether it has; null where nothing has. */
	readonly tried?: Values | null;
}

/** What became of one attempt, as it is written down. */
export type Outcome =
	| { readonly state: 'delivered' | 'unchanged'; readonly receipt: Receipt; readonly hash: string | null }
	| ({ readonly state: 'refused' | 'in-doubt'; readonly say: string; readonly technical: string } & Unanswered)
	/** The whole system failed, not this one record. */
	| ({ readonly state: 'pending'; readonly failure: ConnectorError; readonly nextAttemptAt: number } & Unanswered)
	/** It was us who broke it off: the run has ended. */
	| ({ readonly state: 'pending'; readonly failure: null } & Unanswered);
