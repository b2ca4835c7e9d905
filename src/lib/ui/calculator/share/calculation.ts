import type { EstimateAnswer } from '#lib/domain/estimate/answer-types.ts';
import type { Draft } from '#lib/domain/estimate/draft.ts';
import type { EstimateInput } from '#lib/domain/estimate/input-types.ts';

/** What can be counted of a draft. */
export interface Counted {
	readonly draft: Draft;
	readonly input: EstimateInput;
	/** Whether every hour has a price. */
	readonly priced: boolean;
}

/** A whole calculation: what was typed, what was counted with it, and what came out. */
export interface Calculation extends Counted {
	readonly answer: EstimateAnswer;
}
