import { storableText } from '../storable-text.ts';

/** Bytes as text. What is no text in this encoding becomes a replacement character; an unknown encoding is UTF-8. */
export function decode(bytes: Uint8Array, charset?: string): string {
	return storableText(decoderFor(charset).decode(bytes));
}

function decoderFor(charset: string | undefined): TextDecoder {
	try {
		return new TextDecoder(charset, { ignoreBOM: true });
	} catch {
		return new TextDecoder('utf-8', { ignoreBOM: true });
	}
}

/** One character a byte, so that text can be searched and its places are places in the bytes. */
export function asBytesInText(bytes: Uint8Array): string {
	const pieces: string[] = [];
	for (let start = 0; start < bytes.length; start += 8192) {
		pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
	}
	return pieces.join('');
}

/** The other way round. */
export function asBytes(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length);
	for (let place = 0; place < text.length; place++) bytes[place] = text.charCodeAt(place);
	return bytes;
}
