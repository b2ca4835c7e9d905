/** Amounts this close are a tie: sums of the same figures in another order differ in their last digits only. */
const CENT_FRACTION = 1e-6;

/** Compares for sorting, highest first; ties give 0. */
export const higherFirst = (a: number, b: number): number => (Math.abs(a - b) <= CENT_FRACTION ? 0 : b - a);

/** Compares for sorting, lowest first; ties give 0. */
export const lowerFirst = (a: number, b: number): number => higherFirst(b, a);
