/** What each of several slots brings in parts of the average one, drawn towards 1 while little was seen of it. */
export interface Factors {
	readonly at: (slot: number) => number;
	/** As many records as it is known from. */
	readonly known: (slot: number) => number;
	readonly learn: (slot: number, count: number, expected: number) => void;
}

/** Each slot counts as known from `prior` records before it was seen; what was seen fades each time by `fade`. */
export function createFactors(slots: number, prior: number, fade: number): Factors {
	const seen = new Float64Array(slots);
	const usual = new Float64Array(slots);
	const own = (slot: number): number => ((seen[slot] ?? 0) + prior) / ((usual[slot] ?? 0) + prior);
	let mean = 1;
	return {
		at: (slot) => own(slot) / mean,
		known: (slot) => (seen[slot] ?? 0) + prior,
		learn: (slot, count, expected) => {
			const before = own(slot);
			seen[slot] = (seen[slot] ?? 0) * fade + count;
			usual[slot] = (usual[slot] ?? 0) * fade + expected;
			mean += (own(slot) - before) / slots;
		}
	};
}
