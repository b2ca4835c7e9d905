import { DrizzleQueryError } from 'drizzle-orm';

/** Refusals in which PostgreSQL repeats the value itself: SQLSTATE class 22. */
const REPEATS_THE_VALUE = /^22/;

/**
 * What the database said, without what it was given. Drizzle writes every value into its errors, and the values are
 * customers' names and letters, while errors end up in logs.
 */
export const withoutValues = (failure: unknown): unknown => {
	if (!(failure instanceof DrizzleQueryError)) return failure;
	const { cause } = failure;
	const code = cause && 'code' in cause ? String(cause.code) : '';
	const said = cause && !REPEATS_THE_VALUE.test(code) ? cause.message : 'a value does not fit its column';
	return Object.assign(new Error(`The database refused: ${said}`), { code });
};
