/** Week in which each is live when they are done one after the other. */
export function oneByOne(efforts: readonly number[]): number[] {
	let week = 0;
	return efforts.map((effort) => (week += effort));
}

/**
 * Week in which each is live when the same hands work on all of them at once, in the order given. With the efforts
 * sorted, F_k = sum of the smaller ones + (n - k + 1) times its own (MODEL.md 2.6).
 */
export function allAtOnce(efforts: readonly number[]): number[] {
	const live = new Array<number>(efforts.length).fill(0);
	const bySize = efforts.map((effort, index) => ({ effort, index })).toSorted((a, b) => a.effort - b.effort);
	let smaller = 0;
	bySize.forEach(({ effort, index }, k) => {
		live[index] = smaller + (efforts.length - k) * effort;
		smaller += effort;
	});
	return live;
}

/** Money lost by starting all at once instead of one by one: what each gains a year, by the weeks it is late. */
export function lostByAllAtOnce(gainsPerYear: readonly number[], efforts: readonly number[]): number {
	const early = oneByOne(efforts);
	const late = allAtOnce(efforts);
	return gainsPerYear.reduce((lost, gain, i) => lost + (gain * ((late[i] ?? 0) - (early[i] ?? 0))) / 52, 0);
}
