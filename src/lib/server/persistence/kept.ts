interface Selection<Rows> {
	prepare(): { execute(values: Readonly<Record<string, unknown>>): PromiseLike<Rows> };
}

/**
 * A statement with `sql.placeholder`s, put together at the first use and kept: for what every run asks, because to put
 * its text together costs several times as much as to ask. Not for a list of writes, whose statements belong to it.
 */
export const kept = <Values extends Readonly<Record<string, unknown>>, Rows>(
	build: () => Selection<Rows>
): ((values: Values) => Promise<Rows>) => {
	let prepared: ReturnType<Selection<Rows>['prepare']> | null = null;
	return async (values) => (prepared ??= build().prepare()).execute(values);
};
