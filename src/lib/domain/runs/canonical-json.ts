/** JSON with the names in order, so that the same values give the same text however they were put together. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	let out = '';
	// Sorted by code unit: a comparison by language would differ between machines.
	for (const name of Object.keys(value).sort()) {
		const held: unknown = value[name as keyof typeof value];
		if (held === undefined) continue;
		out += `${out === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(held)}`;
	}
	return `{${out}}`;
}
