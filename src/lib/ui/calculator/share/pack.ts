import { deflate } from './deflate.ts';

/** Of a link that somebody made up: nothing that a person has typed comes near it. Characters. */
const LONGEST = 200_000;
/** What a packed text may unpack to. Bytes. */
const LARGEST = 500_000;
// A browser unpacks what it is given at one go: of a thousandfold packing, small bites stay small.
const BITE = 512;

const inBites = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> => {
	let at = 0;
	return new ReadableStream(
		{
			pull(controller) {
				if (at >= bytes.length) return controller.close();
				controller.enqueue(bytes.slice(at, (at += BITE)));
			}
		},
		{ highWaterMark: 0 }
	);
};

async function allOf(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
	const reader = stream.getReader();
	const parts: Uint8Array[] = [];
	let size = 0;
	for (let read = await reader.read(); !read.done; read = await reader.read()) {
		parts.push(read.value);
		size += read.value.length;
		if (size > most) {
			await reader.cancel();
			throw new RangeError('What is packed in there is too large.');
		}
	}
	const all = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

/** Packs a text into letters, digits, `-` and `_`: deflate (RFC 1951), then base64url (RFC 4648). Always the same way. */
export function pack(text: string): string {
	const packed = deflate(new TextEncoder().encode(text));
	const letters = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
	return letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Unpacks what `pack` has made. Throws for anything else, and for what unpacks to more than half a megabyte. */
export async function unpack(letters: string): Promise<string> {
	if (letters.length > LONGEST) throw new RangeError('This is too long.');
	const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
	const packed = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
	const bytes = await allOf(inBites(packed).pipeThrough(new DecompressionStream('deflate-raw')), LARGEST);
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
