/** Bytes. */
export const KEY_LENGTH = 32;

const HEX = /^[0-9a-f]{64}$/i;
// 43 digits and at most one sign of padding are 32 bytes; both alphabets are about.
const BASE64 = /^[\w+/-]{43}=?$/;

/** The key that a person or a file has written, in hexadecimal or base64; null where it is not 32 bytes. */
export function keyFromText(text: string): Buffer | null {
	const written = text.trim();
	if (HEX.test(written)) return Buffer.from(written, 'hex');
	return BASE64.test(written) ? Buffer.from(written, 'base64') : null;
}

export const keyToText = (key: Buffer): string => `${key.toString('hex')}\n`;
