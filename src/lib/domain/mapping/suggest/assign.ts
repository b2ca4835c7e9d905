/**
 * Gives each row at most one column and each column at most one row, so that the sum of the scores is the largest there
 * is (the Hungarian method with potentials, after Jonker and Volgenant). A score of 0 or less is never taken. Answers
 * with the column of each row, or null.
 */
export function assign(scores: readonly (readonly number[])[]): (number | null)[] {
	const rows = scores.length;
	const offered = Math.max(0, ...scores.map((row) => row.length));
	// Enough columns of score 0 that every row can also go without.
	const columns = offered + rows;
	const cost = (row: number, column: number): number => -Math.max(0, scores[row]?.[column] ?? 0);
	const rowPotential = new Float64Array(rows + 1);
	const columnPotential = new Float64Array(columns + 1);
	const rowOf = new Int32Array(columns + 1).fill(-1);

	for (let row = 0; row < rows; row++) {
		const previous = new Int32Array(columns + 1).fill(columns);
		const distance = new Float64Array(columns + 1).fill(Infinity);
		const done = new Uint8Array(columns + 1);
		let column = columns;
		rowOf[column] = row;
		while (rowOf[column] !== -1) {
			done[column] = 1;
			const current = rowOf[column]!;
			let step = Infinity;
			let nearest = columns;
			for (let next = 0; next < columns; next++) {
				if (done[next]) continue;
				const reduced = cost(current, next) - rowPotential[current]! - columnPotential[next]!;
				if (reduced < distance[next]!) {
					distance[next] = reduced;
					previous[next] = column;
				}
				if (distance[next]! < step) {
					step = distance[next]!;
					nearest = next;
				}
			}
			for (let next = 0; next <= columns; next++) {
				if (done[next]) {
					const moved = rowOf[next]!;
					rowPotential[moved] = rowPotential[moved]! + step;
					columnPotential[next] = columnPotential[next]! - step;
				} else distance[next] = distance[next]! - step;
			}
			column = nearest;
		}
		while (column !== columns) {
			const before = previous[column]!;
			rowOf[column] = rowOf[before]!;
			column = before;
		}
		rowOf[columns] = -1;
	}

	const chosen: (number | null)[] = Array.from({ length: rows }, () => null);
	for (let column = 0; column < offered; column++) {
		const row = rowOf[column]!;
		if (row >= 0 && cost(row, column) < 0) chosen[row] = column;
	}
	return chosen;
}
