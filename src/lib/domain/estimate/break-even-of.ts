import { breakEven } from './break-even.ts';
import type { BreakEven } from './break-even.ts';
import type { EstimateInput } from './input-types.ts';
import { levelNamed, likelyHandover } from './likely.ts';
import { prepare } from './prepare.ts';

/** From how many on one handover of an input would pay, at its best level; null where no number would do. */
export function breakEvenOf(input: EstimateInput, id: string): BreakEven | null {
	const model = prepare(input);
	const handover = model.handovers.find((one) => one.id === id);
	if (handover === undefined) return null;
	const { best } = likelyHandover(model, handover);
	const level = best === null ? null : levelNamed(handover, best.name);
	return level === null ? null : breakEven(model, handover, level);
}
