import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const VERSION = 'v1.';
/** Bytes: 96 bits is the length that GCM is made for (NIST SP 800-38D, 8.2). */
const NONCE = 12;
const TAG = 16;

export interface Seal {
	/** `purpose` says what the secret belongs to; it opens for the same purpose only, so it cannot be moved elsewhere. */
	seal(plain: string, purpose: string): string;
	/** Throws `Error` where key or purpose are others, or where the text was changed. */
	open(sealed: string, purpose: string): string;
}

const unopened = (): Error =>
	new Error(
		'A stored secret was sealed with another key: set HANDOVER_KEY to the key it was made with, ' +
			'or enter the password again.'
	);

const context = (purpose: string): Buffer => Buffer.from(VERSION + purpose);

function bytesOf(sealed: string): Buffer {
	const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64url');
	if (sealed !== VERSION + bytes.toString('base64url') || bytes.length < NONCE + TAG) throw unopened();
	return bytes;
}

/** AES-256-GCM under a key of 32 bytes; the sealed form is `v1.` and base64url of nonce, cipher text and tag. */
export function sealWith(key: Buffer): Seal {
	return {
		seal(plain, purpose) {
			const nonce = randomBytes(NONCE);
			const cipher = createCipheriv(CIPHER, key, nonce).setAAD(context(purpose));
			const parts = [nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()];
			return VERSION + Buffer.concat(parts).toString('base64url');
		},
		open(sealed, purpose) {
			const bytes = bytesOf(sealed);
			const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG });
			decipher.setAAD(context(purpose)).setAuthTag(bytes.subarray(-TAG));
			const plain = decipher.update(bytes.subarray(NONCE, -TAG));
			try {
				return Buffer.concat([plain, decipher.final()]).toString('utf8');
			} catch {
				throw unopened();
			}
		}
	};
}
