import type { Candidate } from './candidate.ts';

const MATERIAL_SHARE = 0.1;
const QUICK_WEEKS = 0.5;
const QUICK_MONTHS = 6;

/** The least net gain that counts beside the best one (MODEL.md 2.6, rule 3). */
export const materialFrom = (bestNetHorizon: number): number => MATERIAL_SHARE * bestNetHorizon;

/** Too small to be the first, yet so little work that it is done on the side. */
export const isQuickWin = ({ effortWeeks, paybackMonths }: Candidate): boolean =>
	effortWeeks <= QUICK_WEEKS && paybackMonths !== null && paybackMonths <= QUICK_MONTHS;
