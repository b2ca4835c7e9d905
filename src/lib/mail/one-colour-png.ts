import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const LEVELS = 16;

const chunk = (name: string, data: Uint8Array): Buffer => {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
};

/**
 * A PNG of a drawing in one colour (`#rrggbb`), see-through where nothing is drawn: a quarter of the bytes that the usual
 * way takes, because only how much of the colour there is has to be kept. `alpha` has a byte for each pixel, row by row.
 * Written after the PNG specification (colour type 3 with a tRNS chunk, 4 bits a pixel).
 */
export const oneColourPng = (alpha: Uint8Array, width: number, colour: string): Buffer => {
	const height = alpha.length / width;
	const level = (x: number, y: number): number =>
		x < width ? Math.round(((alpha[y * width + x] ?? 0) / 255) * (LEVELS - 1)) : 0;
	const rowBytes = Math.ceil(width / 2);
	const rows = Buffer.alloc((rowBytes + 1) * height);
	for (let y = 0; y < height; y += 1) {
		for (let at = 0; at < rowBytes; at += 1) {
			rows[y * (rowBytes + 1) + 1 + at] = (level(at * 2, y) << 4) | level(at * 2 + 1, y);
		}
	}
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([4, 3, 0, 0, 0], 8);
	const one = Buffer.from(colour.slice(1), 'hex');
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', head),
		chunk('PLTE', Buffer.concat(Array<Buffer>(LEVELS).fill(one))),
		chunk('tRNS', Buffer.from(Array.from({ length: LEVELS }, (_, index) => Math.round((index * 255) / (LEVELS - 1))))),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', Buffer.alloc(0))
	]);
};
