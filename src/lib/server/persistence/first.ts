/** The one row of an answer, or null. */
export const first = <Row>(rows: readonly Row[]): Row | null => rows[0] ?? null;
