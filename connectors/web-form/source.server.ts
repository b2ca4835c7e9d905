import { defineSource } from '../contract.ts';
import type { Context, Cursor, InboxEntry, Page, SourceRecord } from '../contract.ts';
import manifest from './manifest.ts';
import { isAfter, placeNow, placeOf } from './place.ts';
import { readEntry } from './read-entry.ts';

const PAGE = 25;

function asRecord({ settings }: Context, entry: InboxEntry): SourceRecord {
	const { values, problem } = readEntry(entry);
	const { [String(settings.honeypot ?? '')]: _trap, ...rest } = values;
	const record = { key: entry.id, values: rest, occurredAt: entry.receivedAt };
	return problem === undefined ? record : { ...record, problem };
}

/**
 * The inbox lists what is not yet a record, so after each page that was kept the next ones come first. What had come
 * before the connection was switched on stays in the list: then more is asked for, to see past it.
 */
async function* read(context: Context, cursor: Cursor | null): AsyncGenerator<Page> {
	const place = placeOf(cursor);
	const seen = new Set<string>();
	for (let limit = PAGE; ;) {
		context.signal.throwIfAborted();
		const waiting = await context.inbox.waiting(limit);
		const fresh = waiting.filter((entry) => isAfter(place, entry) && !seen.has(entry.id)).slice(0, PAGE);
		if (fresh.length > 0) {
			for (const { id } of fresh) seen.add(id);
			yield { records: fresh.map((entry) => asRecord(context, entry)), cursor: place };
		} else if (waiting.length < limit) return;
		else limit *= 2;
	}
}

export default defineSource(manifest, {
	check: async ({ inbox }) => ({
		fine: true,
		say:
			(await inbox.latest(1)).length > 0
				? 'Entries have come in at this address.'
				: 'Nothing has come in yet. Send your form once to see it arrive.'
	}),
	streams: {
		entries: {
			now: ({ inbox }) => placeNow(inbox),
			latest: async (context, count) => (await context.inbox.latest(count)).map((entry) => asRecord(context, entry)),
			read
		}
	}
});
