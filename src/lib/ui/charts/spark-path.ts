/**
 * The `d` of a small line through the values, in a box of the given size with a margin for the line's own width.
 * A null lifts the pen; a value alone between two gaps becomes a dot.
 */
export function sparkPath(values: readonly (number | null)[], width: number, height: number, margin = 3): string {
	const known = values.filter((value) => value !== null);
	const low = Math.min(0, ...known);
	const span = Math.max(...known, low + 1) - low;
	const step = (width - 2 * margin) / Math.max(1, values.length - 1);
	let pen = 'M';
	return values
		.flatMap((value, index) => {
			if (value === null) {
				pen = 'M';
				return [];
			}
			const x = (margin + index * step).toFixed(1);
			const y = (height - margin - ((value - low) / span) * (height - 2 * margin)).toFixed(1);
			const alone = pen === 'M' && (values[index + 1] ?? null) === null;
			const part = `${pen}${x} ${y}${alone ? 'h0' : ''}`;
			pen = 'L';
			return [part];
		})
		.join('');
}
