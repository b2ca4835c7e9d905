import { expect } from 'vitest';
import type { Context, Cursor, Page, SourceRecord, SourceStream } from '../contract.ts';
import type { SourceBed } from './bed.ts';

const ENDLESS = 10_000;

/** One stream of a connector, and where it is put to the test. */
export interface StreamSubject {
	readonly name: string;
	readonly stream: SourceStream;
	readonly bed: SourceBed;
}

export async function openStream(
	{ bed, name }: StreamSubject,
	signal = new AbortController().signal
): Promise<Context> {
	return { ...(await bed.open(name, signal)), signal };
}

export const arrive = async ({ bed, name }: StreamSubject, context: Context, count: number): Promise<void> =>
	bed.arrive?.(count, name, context);

/** Enough records that the reading takes more than one page. */
export const arriveInPages = (subject: StreamSubject, context: Context): Promise<void> =>
	arrive(subject, context, subject.bed.manyRecords ?? 3);

/** The cursor as the engine hands it back: after a stay in the database. */
export function kept(cursor: Cursor): Cursor {
	const text = JSON.stringify(cursor);
	expect(typeof text, 'the cursor is JSON').toBe('string');
	const read = JSON.parse(text) as Cursor;
	expect(read, 'the cursor survives JSON').toStrictEqual(cursor);
	return read;
}

/** Reads to the end without keeping anything. */
export async function readPages(stream: SourceStream, context: Context, cursor: Cursor | null): Promise<Page[]> {
	const pages: Page[] = [];
	for await (const page of stream.read(context, cursor === null ? null : kept(cursor))) {
		pages.push(page);
		if (pages.length > ENDLESS) throw new Error('The reading does not end.');
	}
	return pages;
}

export const readAll = async (stream: SourceStream, context: Context, cursor: Cursor | null): Promise<SourceRecord[]> =>
	(await readPages(stream, context, cursor)).flatMap((page) => page.records);

/** Reads to the end as the engine does, and stops and starts again after every single page. */
export async function readInSteps(
	{ stream, bed, name }: StreamSubject,
	context: Context,
	from: Cursor | null
): Promise<{ records: SourceRecord[]; cursor: Cursor | null }> {
	const records: SourceRecord[] = [];
	let cursor = from;
	for (let step = 0; step < ENDLESS; step++) {
		const page = await firstPage(stream, context, cursor);
		if (!page) return { records, cursor };
		const stood = JSON.stringify(cursor);
		cursor = kept(page.cursor);
		if (page.records.length === 0 && JSON.stringify(cursor) === stood) return { records, cursor };
		records.push(...page.records);
		await bed.kept?.(page.records, name, context);
	}
	throw new Error('The reading does not end.');
}

async function firstPage(stream: SourceStream, context: Context, cursor: Cursor | null): Promise<Page | undefined> {
	for await (const page of stream.read(context, cursor)) return page;
	return undefined;
}

export const keysOf = (records: readonly SourceRecord[]): string[] => records.map((record) => record.key);
