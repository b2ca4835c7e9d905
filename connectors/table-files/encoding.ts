const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;

export type Encoding = (typeof ENCODINGS)[number];

export interface Decoded {
	readonly text: string;
	readonly encoding: Encoding;
	/** Whether the file begins with the mark that tells its encoding. */
	readonly marked: boolean;
}

/** A file's text. What the file itself tells goes before the setting; text that is not UTF-8 is Windows-1252. */
export function decode(bytes: Uint8Array, setting: string): Decoded {
	const told = toldBy(bytes);
	const encoding = told ?? asEncoding(setting) ?? guess(bytes);
	return { text: new TextDecoder(encoding).decode(bytes), encoding, marked: told !== null };
}

/** The text in this encoding, or null where the encoding has no sign for one of its characters. */
export function encode(text: string, encoding: Encoding, marked: boolean): Uint8Array | null {
	if (encoding === 'windows-1252') return inWindows1252(text);
	const whole = marked ? `\uFEFF${text}` : text;
	if (encoding === 'utf-8') return Buffer.from(whole, 'utf8');
	const bytes = Buffer.from(whole, 'utf16le');
	return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

export const asEncoding = (setting: string): Encoding | null =>
	ENCODINGS.find((encoding) => encoding === setting) ?? null;

/** What the mark at the beginning of a file tells. */
export function toldBy([first, second, third]: Uint8Array): Encoding | null {
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function guess(bytes: Uint8Array): Encoding {
	const wide = seemsWide(bytes);
	if (wide) return wide;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return 'utf-8';
	} catch {
		return 'windows-1252';
	}
}

/** Western text in UTF-16 has a zero in every other byte; no other text has any. */
export function seemsWide(bytes: Uint8Array): Encoding | null {
	const beginning = bytes.subarray(0, 200);
	const zerosAt = (odd: 0 | 1): number => beginning.filter((byte, place) => byte === 0 && place % 2 === odd).length;
	if (zerosAt(1) > beginning.length / 4) return 'utf-16le';
	return zerosAt(0) > beginning.length / 4 ? 'utf-16be' : null;
}

const WINDOWS_1252 = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));

function inWindows1252(text: string): Uint8Array | null {
	const bytes = new Uint8Array(text.length);
	for (const [place, character] of text.split('').entries()) {
		const byte = WINDOWS_1252.indexOf(character);
		if (byte === -1) return null;
		bytes[place] = byte;
	}
	return bytes;
}
