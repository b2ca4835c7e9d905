import { generator } from '../../estimate/generator.ts';

/** Chance that is the same for the same seed. */
export interface Chance {
	/** A whole number from 0 to below `limit`. */
	below(limit: number): number;
	/** True so often in the long run, 0 to 1. */
	is(share: number): boolean;
	/** A slip of the fingers somewhere in a text of two signs or more: two neighbours swapped, one left out or doubled. */
	slip(text: string): string;
}

export function chance(seed: number): Chance {
	const words = new Uint32Array(256);
	const refill = generator(seed, 'practice');
	let used = words.length;
	const below = (limit: number): number => {
		if (used === words.length) {
			refill(words);
			used = 0;
		}
		return words[used++]! % limit;
	};
	const slip = (text: string): string => {
		const at = 1 + below(Math.max(1, text.length - 2));
		const slips = [
			text.slice(0, at - 1) + (text[at] ?? '') + (text[at - 1] ?? '') + text.slice(at + 1),
			text.slice(0, at) + text.slice(at + 1),
			text.slice(0, at) + (text[at] ?? '') + text.slice(at)
		];
		const kind = below(3);
		const slipped = slips[kind] ?? text;
		return slipped === text ? (slips[1] ?? text) : slipped;
	};
	return { below, is: (share) => below(1_000_000) < share * 1_000_000, slip };
}
