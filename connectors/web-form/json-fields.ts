import type { Value, Values } from '../contract.ts';
import { isHarmfulName, storableText } from '../storable-text.ts';
import type { Field } from './fields.ts';
import { decode } from './text.ts';

/** No form nests deeper; what does is meant to bring a program down. */
const DEEPEST = 50;

interface Written {
	readonly source?: string;
}

/** The fields of a JSON object, nested ones as they are; null where it is no JSON or no object. */
export function jsonFields(body: Uint8Array, charset: string | undefined): Field[] | null {
	try {
		const value = JSON.parse(decode(body, charset).replace(/^\uFEFF/, ''), kept) as Value;
		if (!isObject(value) || isDeeper(value, DEEPEST)) return null;
		return Object.entries(value).map(([name, inner]) => ({ name, value: inner }));
	} catch {
		return null;
	}
}

const isObject = (value: Value): value is Values =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isDeeper = (value: Value, levels: number): boolean =>
	typeof value === 'object' &&
	value !== null &&
	(levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

function kept(name: string, value: Value, { source }: Written = {}): Value | undefined {
	if (isHarmfulName(name)) return undefined;
	if (typeof value === 'string') return storableText(value);
	if (typeof value === 'number') return asWritten(value, source);
	return isObject(value)
		? Object.fromEntries(Object.entries(value).map(([key, inner]) => [storableText(key), inner]))
		: value;
}

// A long customer number loses its last digits as a number, so it is kept as text.
function asWritten(value: number, source: string | undefined): number | string {
	const isExact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
	return isExact ? value + 0 : (source ?? String(value));
}
