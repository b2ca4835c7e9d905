/**
 * SHA-256 (FIPS 180-4) in plain arithmetic: Web Crypto only answers later, and a key must be the same, and at once, in
 * the browser and on the server.
 */
const BLOCK = 64;

function firstPrimes(count: number): number[] {
	const primes: number[] = [];
	for (let candidate = 2; primes.length < count; candidate++)
		if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
	return primes;
}

const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;
const PRIMES = firstPrimes(BLOCK);
const CONSTANTS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const schedule = new Int32Array(BLOCK);

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The message, a single 1 bit, zeros, and the length in bits, as whole blocks. */
function padded(message: Uint8Array): DataView {
	const length = Math.ceil((message.length + 9) / BLOCK) * BLOCK;
	const bytes = new Uint8Array(length);
	bytes.set(message);
	bytes[message.length] = 0x80;
	const view = new DataView(bytes.buffer);
	view.setUint32(length - 8, Math.floor(message.length / 2 ** 29));
	view.setUint32(length - 4, message.length << 3);
	return view;
}

function fillSchedule(view: DataView, offset: number): void {
	for (let i = 0; i < 16; i++) schedule[i] = view.getInt32(offset + i * 4);
	for (let i = 16; i < BLOCK; i++) {
		const early = schedule[i - 15]!;
		const late = schedule[i - 2]!;
		const small = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
		const large = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
		schedule[i] = schedule[i - 16]! + small + schedule[i - 7]! + large;
	}
}

function compress(state: Int32Array): void {
	let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
	for (let i = 0; i < BLOCK; i++) {
		const choice = (e & f) ^ (~e & g);
		const one = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + CONSTANTS[i]! + schedule[i]!) | 0;
		const majority = (a & b) ^ (a & c) ^ (b & c);
		const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
		h = g;
		g = f;
		f = e;
		e = (d + one) | 0;
		d = c;
		c = b;
		b = a;
		a = (one + two) | 0;
	}
	[a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = state[i]! + word));
}

/** The 32 bytes of the SHA-256 hash. */
export function sha256(message: Uint8Array): Uint8Array {
	const view = padded(message);
	const state = Int32Array.from(START);
	for (let offset = 0; offset < view.byteLength; offset += BLOCK) {
		fillSchedule(view, offset);
		compress(state);
	}
	const digest = new DataView(new ArrayBuffer(32));
	state.forEach((word, i) => digest.setInt32(i * 4, word));
	return new Uint8Array(digest.buffer);
}
