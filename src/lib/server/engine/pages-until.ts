import type { Page } from '#connectors/contract.ts';
import { untilAborted } from './until-aborted.ts';

/** The pages until the signal ends, also where the source does not listen to it. */
export async function* pagesUntil(signal: AbortSignal, pages: AsyncIterable<Page>): AsyncGenerator<Page> {
	const iterator = pages[Symbol.asyncIterator]();
	try {
		for (;;) {
			const next = await untilAborted(signal, iterator.next());
			if (next.done) return;
			yield next.value;
		}
	} finally {
		// A source that stumbles while it tidies up has given its pages all the same.
		await untilAborted(signal, Promise.resolve(iterator.return?.())).catch(() => undefined);
	}
}
