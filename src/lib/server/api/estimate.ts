import { estimateAnswer, type EstimateOptions } from '#lib/domain/estimate/answer.ts';
import { readInput } from '#lib/domain/estimate/input.ts';
import type { EstimateInput } from '#lib/domain/estimate/input-types.ts';
import { Mistake } from '../mistake.ts';

/** An input from outside. Throws `Mistake` with a sentence per place that is wrong. */
export const estimateInput = (raw: unknown): EstimateInput => {
	const read = readInput(raw);
	if (read.fine) return read.input;
	const fields = Object.fromEntries(read.failures.map(({ path, say }) => [path || 'input', say]));
	throw new Mistake(`The input cannot be estimated. ${Object.values(fields).join(' ')}`, fields);
};

/** The calculator's answer to an input from outside. Throws `Mistake` with a sentence per place that is wrong. */
export const estimateFor = (raw: unknown, options: EstimateOptions) => estimateAnswer(estimateInput(raw), options);
