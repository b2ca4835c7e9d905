import { isFilled, isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';

/** A decimal amount of an answer as a number; null where there is none. */
export const amountOf = (value: Value | undefined): number | null => {
	if (!isFilled(value) || (typeof value !== 'string' && typeof value !== 'number')) return null;
	const amount = Number(value);
	return Number.isFinite(amount) ? amount : null;
};

/** Without the crumbs that sums of decimal fractions leave behind. */
export const rounded = (amount: number, digits = 6): number => Number(amount.toFixed(digits)) + 0;

/** A moment as ISO with a Z, in UTC where no zone stands with it; null where there is none. */
export const momentOf = (value: Value | undefined): string | null => {
	if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) || value.startsWith('0000')) return null;
	const time = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`);
	return Number.isNaN(time) ? null : new Date(time).toISOString();
};

export const timeOfMoment = (value: Value | undefined): number | null => {
	const moment = momentOf(value);
	return moment === null ? null : Date.parse(moment);
};

export const partOf = (values: Values, name: string): Values => {
	const part = values[name];
	return isObject(part) ? part : {};
};

export const listOf = (value: Value | undefined): Values[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** A text that is more than spaces, else null. */
export const textOf = (value: Value | undefined): string | null =>
	isFilled(value) && (typeof value === 'string' || typeof value === 'number') ? String(value) : null;

export const joined = (...parts: readonly (Value | undefined)[]): string | null =>
	parts.flatMap((part) => textOf(part) ?? []).join(' ') || null;
