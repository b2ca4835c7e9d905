import { answerPoint } from './answer-point.ts';
import type { EstimateAnswer } from './answer-types.ts';
import { exactMeans } from './exact-means.ts';
import type { EstimateInput } from './input-types.ts';
import { likelyHandover } from './likely.ts';
import { monteCarlo } from './monte-carlo.ts';
import { prepare } from './prepare.ts';

export interface EstimateOptions {
	/** How many versions of the business are tried; none when absent. 20,000 are plenty. */
	readonly draws?: number;
	/** The same seed gives the same figures. */
	readonly seed?: number;
}

/**
 * The calculator's answer (model version 1), under the names of `cases.json`: `point` as `expected_point`,
 * `exact_means` as `expected_exact_means` and, where draws are asked for, `monte_carlo` as `expected_monte_carlo`.
 * The input has passed `readInput` or was built by `inputFromAnswers`; else a RangeError says what is missing.
 */
export function estimateAnswer(input: EstimateInput, { draws, seed }: EstimateOptions = {}): EstimateAnswer {
	const model = prepare(input);
	const rows = model.handovers.map((handover) => likelyHandover(model, handover));
	const answer = { point: answerPoint(model, rows), exact_means: exactMeans(model, rows) };
	return draws === undefined || draws <= 0
		? answer
		: { ...answer, monte_carlo: monteCarlo(model, rows, { draws, seed }) };
}
