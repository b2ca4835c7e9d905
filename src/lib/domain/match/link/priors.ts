import type { Field } from '../compare/levels.ts';

/** How often each level occurs, by level from 1, among pairs that belong together and among pairs that do not. */
export interface Chances {
	readonly together: readonly number[];
	readonly apart: readonly number[];
	/**
	 * How often a value that one record alone has meets another such record by chance, in records: a mistyped number, a
	 * namesake, a price that happens to be the same.
	 */
	readonly byChance: number;
}

/**
 * Where the estimate starts, and what stands where two files are too short for one. Our assumption, in the range of
 * what is published for typed business data (typing mistakes in 1 to 5 of 100 fields: Barchard and Pace 2011).
 */
export const PRIORS: Readonly<Record<Field, Chances>> = {
	key: { together: [0.93, 0.03, 0.04], apart: [0.001, 0.05, 0.949], byChance: 0.002 },
	amount: { together: [0.9, 0.03, 0.04, 0.03], apart: [0.01, 0.004, 0.02, 0.966], byChance: 0.3 },
	days: { together: [0.55, 0.3, 0.1, 0.02, 0.03], apart: [0.06, 0.14, 0.3, 0.1, 0.4], byChance: 1 },
	name: { together: [0.72, 0.1, 0.08, 0.03, 0.07], apart: [0.002, 0.001, 0.001, 0.02, 0.976], byChance: 0.05 },
	email: { together: [0.9, 0.05, 0.05], apart: [0.001, 0.0005, 0.9985], byChance: 0.01 },
	phone: { together: [0.88, 0.05, 0.07], apart: [0.001, 0.001, 0.998], byChance: 0.02 }
};
