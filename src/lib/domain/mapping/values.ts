/** What a record's field can hold: JSON, so that it survives the database and the way through a page unchanged. */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };
export type Values = { [field: string]: Value };

export const isObject = (value: Value | undefined): value is Values =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether there is anything in it: no value, spaces alone and an empty list are empty, 0 and false are not. */
export function isFilled(value: Value | undefined): value is Value {
	if (value === undefined || value === null) return false;
	if (typeof value === 'string') return value.trim() !== '';
	return Array.isArray(value) ? value.some(isFilled) : true;
}
