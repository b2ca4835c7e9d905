import { storableText } from '../storable-text.ts';
import type { Value } from '../contract.ts';

/** Whole numbers that are longer lose digits as numbers, and two orders would share one key; they stay text. */
const LONG_NUMBER = /\d{16}/;
const WHOLE = /^-?\d+$/;
const UNSTORABLE = /\\u0000|\\ud[89a-f]/i;

interface Written {
	readonly source?: string;
}

const kept = (_name: string, value: unknown, written?: Written): unknown => {
	if (typeof value === 'string') return storableText(value);
	if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
	const source = written?.source ?? '';
	return WHOLE.test(source) ? source : value;
};

/** What an answer holds as JSON, or undefined where it is none. No number loses a digit on the way. */
export function readJson(body: string): Value | undefined {
	const text = body.replace(/^\uFEFF/, '');
	try {
		// Looking at every value takes its time, and hardly an answer needs it.
		return LONG_NUMBER.test(text) || UNSTORABLE.test(text)
			? (JSON.parse(text, kept) as Value)
			: (JSON.parse(text) as Value);
	} catch {
		return undefined;
	}
}
