/**
 * Deflate (RFC 1951) with fixed codes. A browser's own `CompressionStream` packs a little tighter, but every browser
 * packs differently, and a link that is opened and shared again is to be the same link everywhere.
 */

const WINDOW = 32_768;
const LONGEST = 258;
const SHORTEST = 3;
/** How many earlier places are tried; more find little. */
const TRIES = 48;
const END = 256;

interface Step {
	readonly base: number;
	readonly extra: number;
}

const stepsFrom = (first: number, count: number, extraOf: (at: number) => number): Step[] => {
	let base = first;
	return Array.from({ length: count }, (_, at) => {
		const step = { base, extra: Math.max(0, extraOf(at)) };
		base += 2 ** step.extra;
		return step;
	});
};

const LENGTHS = [...stepsFrom(SHORTEST, 28, (at) => (at >> 2) - 1), { base: LONGEST, extra: 0 }];
const DISTANCES = stepsFrom(1, 30, (at) => (at >> 1) - 1);

const bitWriter = () => {
	const bytes: number[] = [];
	let held = 0;
	let count = 0;
	/** The lowest bit first. */
	const put = (value: number, bits: number): void => {
		held |= value << count;
		for (count += bits; count >= 8; count -= 8, held >>>= 8) bytes.push(held & 255);
	};
	/** The highest bit first, as codes are written. */
	const putCode = (code: number, bits: number): void => {
		for (let bit = bits - 1; bit >= 0; bit--) put((code >> bit) & 1, 1);
	};
	const symbol = (of: number): void => {
		if (of < 144) putCode(0x30 + of, 8);
		else if (of < END) putCode(0x190 + of - 144, 9);
		else if (of < 280) putCode(of - END, 7);
		else putCode(0xc0 + of - 280, 8);
	};
	const repeat = (length: number, distance: number): void => {
		const long = LENGTHS.findLastIndex(({ base }) => base <= length);
		const far = DISTANCES.findLastIndex(({ base }) => base <= distance);
		const [lengthStep, distanceStep] = [LENGTHS[long], DISTANCES[far]];
		if (!lengthStep || !distanceStep) throw new RangeError('There is no code for this.');
		symbol(END + 1 + long);
		put(length - lengthStep.base, lengthStep.extra);
		putCode(far, 5);
		put(distance - distanceStep.base, distanceStep.extra);
	};
	const end = (): Uint8Array<ArrayBuffer> => {
		symbol(END);
		if (count > 0) bytes.push(held & 255);
		return Uint8Array.from(bytes);
	};
	return { put, symbol, repeat, end };
};

const lengthOfMatch = (bytes: Uint8Array, earlier: number, at: number): number => {
	let length = 0;
	while (length < LONGEST && at + length < bytes.length && bytes[earlier + length] === bytes[at + length]) length++;
	return length;
};

/** Packs bytes, always in the same way. */
export function deflate(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const writer = bitWriter();
	const places = new Map<number, number[]>();
	const placesOf = (at: number): number[] => {
		const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + SHORTEST);
		const key = one | (two << 8) | (three << 16);
		const known = places.get(key) ?? [];
		if (known.length === 0) places.set(key, known);
		else if (known.length > 2 * TRIES) known.splice(0, TRIES);
		return known;
	};
	// The last block, and the only one: fixed codes.
	writer.put(1, 1);
	writer.put(1, 2);
	for (let at = 0; at < bytes.length;) {
		let [best, from] = [0, 0];
		for (const earlier of placesOf(at).slice(-TRIES).toReversed()) {
			const length = at - earlier <= WINDOW ? lengthOfMatch(bytes, earlier, at) : 0;
			if (length > best) [best, from] = [length, earlier];
		}
		if (best >= SHORTEST) writer.repeat(best, at - from);
		else writer.symbol(bytes[at] ?? 0);
		for (const next = at + Math.max(1, best >= SHORTEST ? best : 1); at < next; at++) placesOf(at).push(at);
	}
	return writer.end();
}
