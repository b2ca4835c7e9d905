/** The last values of several running figures, each known by how many periods ago it was. */
export interface Past {
	/** Periods kept so far. */
	readonly length: () => number;
	readonly push: (...values: readonly number[]) => void;
	/** The figure as it was before the last `periods` periods. */
	readonly before: (periods: number, figure: number) => number;
}

/** Keeps `figures` figures for the last `longest` periods. */
export function createPast(figures: number, longest: number): Past {
	const room = longest + 1;
	const kept = new Float64Array(room * figures);
	let length = 0;
	return {
		length: () => length,
		push: (...values) => {
			kept.set(values, (length % room) * figures);
			length += 1;
		},
		before: (periods, figure) => kept[((length - periods) % room) * figures + figure] ?? 0
	};
}
