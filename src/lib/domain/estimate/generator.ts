/** Overwrites every word with the next random one, 32 bits each. */
export type Generator = (words: Uint32Array) => void;

/** Spreads a seed over as many words as are asked for (splitmix32). */
function spreader(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x9e3779b9) | 0;
		let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
		word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
		return word ^ (word >>> 15);
	};
}

/** FNV-1a over the code units of a name. */
function hash(name: string): number {
	let word = 0x811c9dc5;
	for (let i = 0; i < name.length; i++) word = Math.imul(word ^ name.charCodeAt(i), 0x01000193);
	return word;
}

/**
 * A stream of its own for each name, by xoshiro128** (Blackman and Vigna 2018). The same seed and name give the same
 * stream whatever else is drawn, so that changing or adding one figure moves no other.
 */
export function generator(seed: number, name: string): Generator {
	const state = Int32Array.from({ length: 4 }, spreader(seed ^ hash(name)));
	return (words) => {
		let [a = 0, b = 0, c = 0, d = 0] = state;
		for (let i = 0; i < words.length; i++) {
			const five = Math.imul(b, 5);
			words[i] = Math.imul((five << 7) | (five >>> 25), 9);
			const shifted = b << 9;
			c ^= a;
			d ^= b;
			b ^= c;
			a ^= d;
			c ^= shifted;
			d = (d << 11) | (d >>> 21);
		}
		state.set([a, b, c, d]);
	};
}
