import { hash } from 'node:crypto';
import { canonicalJson } from '#lib/domain/runs/canonical-json.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** 32 characters of a-z and 2-7: the first 160 bits of the SHA-256, five bits a character. */
export function shortHash(text: string): string {
	let out = '';
	let bits = 0;
	let held = 0;
	const digest = hash('sha256', text, 'buffer');
	for (let place = 0; place < 20; place++) {
		held = (held << 8) | (digest[place] ?? 0);
		bits += 8;
		while (bits >= 5) {
			bits -= 5;
			out += LETTERS[(held >>> bits) & 31];
		}
		held &= (1 << bits) - 1;
	}
	return out;
}

/** 32 characters that change when any value changes, and not when only the order of the fields does. */
export const valuesHash = (values: Readonly<Record<string, unknown>>): string => shortHash(canonicalJson(values));
