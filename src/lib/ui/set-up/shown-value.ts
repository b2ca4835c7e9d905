/** A field's value as a page shows it: nothing as a dash, a list with commas, anything nested as JSON. */
export const shownValue = (value: unknown): string => {
	if (value === undefined || value === null || value === '') return '–';
	if (Array.isArray(value)) return value.map(shownValue).join(', ');
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
