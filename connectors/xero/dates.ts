import { isObject, type Value } from '#lib/domain/mapping/values.ts';

const WRITTEN = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/;

/** Xero writes moments as `/Date(1477971390000+0000)/`, in UTC whatever stands behind the plus. */
export function withIsoDates(json: Value): Value {
	if (typeof json === 'string') {
		const [, milliseconds] = WRITTEN.exec(json) ?? [];
		return milliseconds === undefined ? json : new Date(Number(milliseconds)).toISOString();
	}
	if (Array.isArray(json)) return json.map(withIsoDates);
	if (!isObject(json)) return json;
	return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, withIsoDates(value)]));
}

/** The day of a date as Xero writes it: midnight, without a zone that counts; null where there is none. */
export const dayOfDate = (value: Value | undefined): string | null => {
	const text = withIsoDates(value ?? null);
	return typeof text === 'string' && /^\d{4}-\d\d-\d\d/.test(text) ? text.slice(0, 10) : null;
};
