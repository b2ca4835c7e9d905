import { unpacked } from './unpack.ts';
import type { Answer } from './exchange.ts';

function decoderFor(contentType = ''): TextDecoder {
	const charset = /;\s*charset="?([^\s;"]+)/i.exec(contentType)?.[1] ?? 'utf-8';
	try {
		return new TextDecoder(charset);
	} catch {
		return new TextDecoder();
	}
}

/**
 * The answer's body as text, unpacked; UTF-8 unless the answer names another character set.
 * `sizeLimit` in bytes counts what comes out, so that a small answer cannot unpack into a huge one.
 * Throws `TooLarge` or `Garbled`.
 */
export async function answerText(answer: Answer, sizeLimit: number): Promise<string> {
	const bytes = await unpacked(answer, sizeLimit);
	return decoderFor(answer.headers['content-type']).decode(bytes);
}
