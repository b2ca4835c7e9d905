import { setTimeout as pause } from 'node:timers/promises';
import type { Cursor, Page } from '#connectors/contract.ts';
import { isHiccup } from './is-hiccup.ts';
import { pagesUntil } from './pages-until.ts';
import type { OpenStream } from './read-source.ts';

/** Milliseconds before a source that has stumbled is asked a second and a third time. */
const PAUSES = [200, 1_000];

interface Reading {
	readonly from: Cursor | null;
	/** UTC milliseconds, as `SourceStream.read` takes it. */
	readonly since?: number;
	/** From 0 up to 1. */
	readonly random: () => number;
}

/**
 * The pages of a source until the signal of its context ends. After a hiccup they are asked for once more, and once
 * more after that, from behind the last one that came; a source that is known to fail, or makes no sense, has to give one
 * first. Throws what the source throws.
 */
export async function* pagesPatiently(
	{ stream, context, system }: OpenStream,
	{ from, since, random }: Reading
): AsyncGenerator<Page> {
	const { signal } = context;
	let cursor = from;
	let tries = system.failing === null ? 0 : PAUSES.length;
	let isKnownToWork = false;
	for (;;) {
		try {
			for await (const page of pagesUntil(signal, stream.read(context, cursor, since))) {
				[cursor, tries, isKnownToWork] = [page.cursor, 0, true];
				yield page;
			}
			return;
		} catch (failure) {
			const shortly = PAUSES[tries++];
			if (shortly === undefined || !isHiccup(failure)) throw failure;
			// What makes no sense from the first call on is rather a wrong address than a hiccup.
			if (failure.kind === 'unreadable' && !isKnownToWork) throw failure;
			const wait = Math.max(shortly, failure.waitAtLeast) * (1 + random() / 5);
			await pause(wait, undefined, { signal }).catch(() => undefined);
			if (signal.aborted) throw failure;
		}
	}
}
