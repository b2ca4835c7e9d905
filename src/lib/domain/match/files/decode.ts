/** Of a hundred signs beyond ASCII at most five are broken: UTF-8 that was cut or pasted into, not another encoding. */
const FEW_BROKEN = 0.05;

function toldBy([first, second]: Uint8Array): string | null {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Western text in UTF-16 has a zero in every other byte; no other text has any. */
function zerosTell(bytes: Uint8Array): string | null {
	const beginning = bytes.subarray(0, 400);
	const zerosAt = (odd: number): number => beginning.filter((byte, at) => byte === 0 && at % 2 === odd).length;
	const many = beginning.length / 4;
	if (zerosAt(1) > many) return 'utf-16le';
	return zerosAt(0) > many ? 'utf-16be' : null;
}

/**
 * The text of a file whose encoding nobody has told: by its mark, else by zeros (UTF-16), else UTF-8 where it is that,
 * else Windows-1252, as the programs of an office write it.
 */
export function decodeText(bytes: Uint8Array): string {
	const wide = toldBy(bytes) ?? zerosTell(bytes);
	if (wide !== null) return new TextDecoder(wide).decode(bytes);
	const text = new TextDecoder('utf-8').decode(bytes);
	const broken = text.match(/\uFFFD/g)?.length ?? 0;
	if (broken === 0) return text;
	const beyond = text.match(/[^\0-\u007f]/g)?.length ?? 0;
	return broken <= beyond * FEW_BROKEN ? text : new TextDecoder('windows-1252').decode(bytes);
}
