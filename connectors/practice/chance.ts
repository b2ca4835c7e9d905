/**
 * A number from 0 up to 1 that is always the same for the same seed and looks like a roll of dice for the next one.
 * Source: the mixing steps of MurmurHash3 (Austin Appleby, public domain).
 */
export function chance(seed: string): number {
	let mixed = 0x9e3779b9;
	for (let place = 0; place < seed.length; place++) {
		mixed = Math.imul(mixed ^ seed.charCodeAt(place), 0x85ebca6b);
		mixed ^= mixed >>> 13;
	}
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0xc2b2ae35);
	return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** One of several, always the same for the same seed. The list is not empty. */
export function chosen<Item>(seed: string, items: readonly [Item, ...Item[]]): Item {
	return items[Math.floor(chance(seed) * items.length)] ?? items[0];
}
