import { createHash } from 'node:crypto';
import { seemsWide, toldBy, type Encoding } from '../table-files/encoding.ts';
import type { Content } from './content.ts';

/** What can be said of a file without reading it as a table. */
export interface Survey {
	/** Of all that stands in it; 20 characters. */
	readonly hash: string;
	/** Of the first `earlier` bytes, where there are as many. */
	readonly earlierHash: string | null;
	/** What the file gives away: its mark, zeros between the letters, or valid UTF-8; else it is an older encoding. */
	readonly encoding: Encoding;
	readonly isWorkbook: boolean;
	/** The old binary form of a workbook, which nobody reads here. */
	readonly isOldWorkbook: boolean;
	/** Whether its last line has an end. */
	readonly isFinished: boolean;
	/** The first bytes. */
	readonly beginning: Uint8Array;
	/** Bytes. */
	readonly size: number;
}

const BEGINNING = 65_536;

const short = (hash: ReturnType<typeof createHash>): string => hash.copy().digest('base64url').slice(0, 20);

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
	start.every((byte, place) => bytes[place] === byte);

/** Goes through a file once; `earlier` is how many bytes it had when it was read before. */
export async function surveyOf(content: Content, earlier = 0): Promise<Survey> {
	const hash = createHash('sha256');
	const utf8 = new TextDecoder('utf-8', { fatal: true });
	let [isUtf8, size] = [true, 0];
	let earlierHash: string | null = null;
	let beginning: Uint8Array = new Uint8Array();
	let end: number[] = [];
	const valid = (decode: () => string): void => {
		try {
			if (isUtf8) decode();
		} catch {
			isUtf8 = false;
		}
	};
	for await (const piece of content()) {
		if (earlier > size && earlier <= size + piece.length) {
			earlierHash = short(hash.copy().update(piece.subarray(0, earlier - size)));
		}
		hash.update(piece);
		size += piece.length;
		if (beginning.length < BEGINNING) beginning = Buffer.concat([beginning, piece]).subarray(0, BEGINNING);
		end = [...end, ...piece.subarray(-2)].slice(-2);
		valid(() => utf8.decode(piece, { stream: true }));
	}
	valid(() => utf8.decode());
	const encoding = toldBy(beginning) ?? seemsWide(beginning) ?? (isUtf8 ? 'utf-8' : 'windows-1252');
	const last = encoding === 'utf-16le' ? end.at(-2) : end.at(-1);
	return {
		hash: short(hash),
		earlierHash,
		encoding,
		isWorkbook: startsWith(beginning, 0x50, 0x4b, 3, 4),
		isOldWorkbook: startsWith(beginning, 0xd0, 0xcf, 0x11, 0xe0),
		isFinished: size === 0 || last === 0x0a || last === 0x0d,
		beginning,
		size
	};
}
