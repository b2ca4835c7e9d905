/** One thing that is wrong with an input: where, for a program, and for a person. */
export interface InputFailure {
	/** Keys and positions, joined by dots: `handovers.0.minutes`. */
	readonly path: string;
	readonly code: string;
	/** What is wrong and what to do, in one or two sentences. */
	readonly say: string;
}

export const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.');
