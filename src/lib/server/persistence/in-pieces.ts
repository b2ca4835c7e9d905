// SQLite takes 32,766 values in one statement, PostgreSQL 65,535.
const MOST_VALUES = 32_000;

/** The rows in as few pieces as go into one statement each, in their order. `values`: how many one row brings. */
export const inPieces = <Row>(rows: readonly Row[], values: number): Row[][] => {
	const size = Math.floor(MOST_VALUES / values);
	return Array.from({ length: Math.ceil(rows.length / size) }, (_, piece) =>
		rows.slice(piece * size, (piece + 1) * size)
	);
};
