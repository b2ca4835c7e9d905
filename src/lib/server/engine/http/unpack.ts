import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { codeOf } from '../code-of.ts';
import type { Answer } from './exchange.ts';
import { Garbled, TooLarge } from './no-answer.ts';

/** What is asked for where a connector does not say. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

type Unpack = (bytes: Buffer, limits: { maxOutputLength: number }) => Promise<Buffer>;

const ungzip: Unpack = promisify(gunzip);
const unzlib: Unpack = promisify(inflate);
const unraw: Unpack = promisify(inflateRaw);
// "deflate" means zlib (RFC 9110, 8.4.1.2), but some servers leave out zlib's header.
const undeflate: Unpack = (bytes, limits) => (((bytes[0] ?? 0) & 0x0f) === 8 ? unzlib : unraw)(bytes, limits);

const UNPACK: ReadonlyMap<string, Unpack> = new Map([
	['gzip', ungzip],
	['x-gzip', ungzip],
	['deflate', undeflate],
	['br', promisify(brotliDecompress)],
	['identity', (bytes) => Promise.resolve(bytes)]
]);

/** The answer's bytes without their compression, at most `sizeLimit` of them. Throws `TooLarge` or `Garbled`. */
export async function unpacked({ headers, bytes }: Answer, sizeLimit: number): Promise<Buffer> {
	const encoding = headers['content-encoding']?.trim().toLowerCase() || 'identity';
	if (bytes.length === 0) return bytes;
	const unpack = UNPACK.get(encoding);
	if (!unpack) throw new Garbled('the answer is packed in a way that was not asked for');
	try {
		return await unpack(bytes, { maxOutputLength: sizeLimit });
	} catch (error) {
		if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw new TooLarge();
		throw new Garbled('the answer cannot be unpacked', { cause: error });
	}
}
