import { isFilled, type Values } from '#lib/domain/mapping/values.ts';

/** Only what is filled, so that an empty field neither empties anything nor is compared. */
export const filled = (values: Values): Values =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => isFilled(value)));

const alike = (one: unknown, other: unknown): boolean =>
	JSON.stringify(one) === JSON.stringify(other) || String(one) === String(other);

/** Whether what is held already says all that would be written, in the fields that can be read back. */
export const saysTheSame = (held: Values, values: Values): boolean =>
	Object.entries(filled(values)).every(([name, value]) => !(name in held) || alike(held[name], value));
