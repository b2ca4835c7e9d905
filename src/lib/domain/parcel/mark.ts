import { isObject, type Value } from '../mapping/values.ts';

/**
 * What tells a test record from every other: eight digits, so that it can stand in a number as well. `random` is between
 * 0 and 1.
 */
export const markFrom = (random: number): string => String(10_000_000 + Math.floor(random * 89_999_999));

/** What a test record is called, so that anybody who sees it understands: "TEST Handover 48291735". */
export const nameOf = (mark: string): string => `TEST Handover ${mark}`;

/** An address at a domain that is reserved for examples (RFC 2606), which reaches nobody. */
export const mailOf = (mark: string): string => `handover-test-${mark}@example.com`;

/** In place of a number or a reference that the source has given. */
export const referenceOf = (mark: string): string => `TEST-Handover-${mark}`;

const MARKED = /\bTEST[ -]Handover[ -]\d{8}\b|\bhandover-test-\d{8}\b/;

/** Whether it is, or holds, something by which a test record is known. */
export function isMarked(value: Value | undefined): boolean {
	if (typeof value === 'string') return MARKED.test(value);
	if (Array.isArray(value)) return value.some(isMarked);
	return isObject(value) && Object.values(value).some(isMarked);
}
