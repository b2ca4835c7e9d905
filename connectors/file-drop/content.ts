import type { DropFile, Place } from './place.ts';

/** Bytes up to which a file is fetched once and kept while it is read; larger ones are fetched again for every look. */
const KEPT = 4_000_000;

/** The content of a file, to be gone through as often as one likes. */
export type Content = () => AsyncIterable<Uint8Array>;

/** What a file holds by now, up to the size that was listed: what is written behind that is for another reading. */
export function contentOf(place: Place, { name, size }: DropFile): Content {
	let kept: Uint8Array[] | null = null;
	return async function* () {
		if (kept) return yield* kept;
		const pieces: Uint8Array[] = [];
		let left = size;
		for await (const piece of place.open(name)) {
			const part = piece.subarray(0, left);
			left -= part.length;
			if (size <= KEPT) pieces.push(part);
			yield part;
			if (left === 0 && size > KEPT) break;
		}
		if (size <= KEPT) kept = pieces;
	};
}

/** The whole content; for files that can only be read at once. */
export async function wholeOf(content: Content): Promise<Buffer> {
	const pieces: Uint8Array[] = [];
	for await (const piece of content()) pieces.push(piece);
	return Buffer.concat(pieces);
}
