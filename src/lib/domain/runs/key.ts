import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './sha256.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const encoder = new TextEncoder();

/** 32 characters of a-z and 2-7: the first 160 bits of the hash, five bits a character. */
function shortHash(text: string): string {
	const bytes = sha256(encoder.encode(text));
	let out = '';
	let bits = 0;
	let held = 0;
	for (const byte of bytes.subarray(0, 20)) {
		held = (held << 8) | byte;
		bits += 8;
		while (bits >= 5) {
			bits -= 5;
			out += LETTERS[(held >>> bits) & 31];
		}
		held &= (1 << bits) - 1;
	}
	return out;
}

/**
 * Idempotency key and external reference of one record's way through one action: 32 characters of a-z and 0-9, the
 * same at every attempt, in the browser and on the server.
 */
export const deliveryKey = (connectionId: string, actionId: string, recordKey: string): string =>
	shortHash(canonicalJson([connectionId, actionId, recordKey]));

/** 32 characters that change when any value changes, and not when only the order of the fields does. */
export const valuesHash = (values: Readonly<Record<string, unknown>>): string => shortHash(canonicalJson(values));
