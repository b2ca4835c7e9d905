/** Moves smaller ones to the left of the place that is given back, larger ones to its right (Hoare's partition). */
function split(values: Float64Array, left: number, right: number): number {
	const pivot = values[(left + right) >> 1] ?? 0;
	let i = left - 1;
	let j = right + 1;
	for (;;) {
		do i++;
		while ((values[i] ?? 0) < pivot);
		do j--;
		while ((values[j] ?? 0) > pivot);
		if (i >= j) return j;
		const held = values[i] ?? 0;
		values[i] = values[j] ?? 0;
		values[j] = held;
	}
}

/** The k-th smallest, moved to its place: smaller ones come before it, larger ones after it (Hoare's selection). */
function select(values: Float64Array, k: number, from: number): number {
	let left = from;
	let right = values.length - 1;
	while (left < right) {
		const middle = split(values, left, right);
		if (k <= middle) right = middle;
		else left = middle + 1;
	}
	return values[k] ?? 0;
}

/**
 * Quantiles of draws: for each share, which ascend, the draw in that place. Partly sorts `values` in place, because a
 * full sort of every result would take longer than the draws themselves.
 */
export function quantiles(values: Float64Array, shares: readonly number[]): number[] {
	let from = 0;
	return shares.map((share) => {
		const place = Math.round(share * (values.length - 1));
		const value = select(values, place, from);
		from = place;
		return value;
	});
}
