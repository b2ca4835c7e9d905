/** JSON with the names in order, so that the same values give the same text however they were put together. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const named = Object.entries(value).filter(([, held]) => held !== undefined);
	// Compared by code unit: a comparison by language would differ between machines.
	named.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${named.map(([name, held]) => `${JSON.stringify(name)}:${canonicalJson(held)}`).join(',')}}`;
}
