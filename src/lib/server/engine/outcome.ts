import type { Receipt } from '#connectors/contract.ts';
import type { ConnectorError } from '#connectors/connector-error.ts';

/** What became of one attempt, as it is written down. */
export type Outcome =
	| { readonly state: 'delivered' | 'unchanged'; readonly receipt: Receipt; readonly hash: string | null }
	| { readonly state: 'refused' | 'in-doubt'; readonly say: string; readonly technical: string }
	/** The whole system failed, not this one record. */
	| { readonly state: 'pending'; readonly failure: ConnectorError; readonly nextAttemptAt: number }
	/** It was us who broke it off: the run has ended. */
	| { readonly state: 'pending'; readonly failure: null };
