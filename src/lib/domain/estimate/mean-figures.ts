import { figuresOf } from './figures.ts';
import type { Figures } from './figures.ts';
import { meanFieldsRight } from './fields-right.ts';
import type { Handover } from './model.ts';
import { meanOf } from './pert.ts';

/**
 * A handover with every figure at its exact mean. The sum is one of products of independent figures, so measuring
 * these gives the exact mean of the result; only the share of wrong records needs its closed form.
 */
export const meanFigures = (handover: Handover): Figures => ({
	...figuresOf(handover, meanOf),
	record_error_share: 1 - meanFieldsRight(handover.figures.field_error_rate, handover.fields)
});
