const parts = (value: object): string =>
	Object.entries(value)
		.map(([name, one]) => `${name}: ${inner(one)}`)
		.join(', ');

const inner = (value: unknown): string =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? `(${parts(value)})` : shownValue(value);

/** A field's value as a page shows it: nothing as a dash, a list with commas, what has fields of its own with their names. */
export function shownValue(value: unknown): string {
	if (value === undefined || value === null || value === '') return '–';
	if (typeof value !== 'object') return String(value);
	if (!Array.isArray(value)) return parts(value);
	return value.map(shownValue).join(value.some((one) => typeof one === 'object') ? '; ' : ', ');
}
