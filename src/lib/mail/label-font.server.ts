import { brotliDecompressSync } from 'node:zlib';
import { GlobalFonts } from '@napi-rs/canvas';
import own from './label-font.json' with { type: 'json' };

/**
 * The font of a picture's labels, as CSS names it. It comes with the program: servers and containers often have no
 * font at all, and labels would then vanish without a word. What it lacks is looked for in the machine's own.
 */
export function labelFont(): string {
	if (!GlobalFonts.has(own.family)) {
		GlobalFonts.register(brotliDecompressSync(Buffer.from(own.brotli, 'base64')), own.family);
	}
	return `"${own.family}", sans-serif`;
}
