import type { Receipt } from '#connectors/contract.ts';
import type { ConnectorError } from '#connectors/connector-error.ts';

/** What became of one attempt, as it is written down. */
export type Outcome =
	| { readonly state: 'delivered' | 'unchanged'; readonly receipt: Receipt; readonly hash: string }
	| { readonly state: 'refused' | 'in-doubt'; readonly say: string; readonly technical: string }
	| {
			readonly state: 'pending';
			readonly say: string;
			readonly technical: string;
			readonly nextAttemptAt: number;
			/** Set where the whole system failed, not this one record. */
			readonly systemFailed: boolean;
			readonly failure: ConnectorError;
	  };
