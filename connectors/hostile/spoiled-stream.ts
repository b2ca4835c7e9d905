import { ConnectorError } from '../connector-error.ts';
import type { Context, Cursor, Page, SourceRecord, SourceStream, Value } from '../contract.ts';
import { orders as good } from './source.server.ts';

/** Every record changed, in the reading and among the latest. */
const records = (change: (record: SourceRecord) => SourceRecord): SourceStream => ({
	...good,
	latest: async (context, count) => (await good.latest(context, count)).map(change),
	read: async function* (context, cursor) {
		for await (const page of good.read(context, cursor)) yield { ...page, records: page.records.map(change) };
	}
});

const cursors = (change: (cursor: number) => unknown): SourceStream => ({
	...good,
	read: async function* (context, cursor) {
		for await (const page of good.read(context, cursor))
			yield { ...page, cursor: change(Number(page.cursor)) as Cursor };
	}
});

const reads = (read: (context: Context, cursor: Cursor | null) => AsyncIterable<Page>): SourceStream => ({
	...good,
	read
});

async function everything(context: Context, cursor: Cursor | null): Promise<SourceRecord[]> {
	const all: SourceRecord[] = [];
	for await (const page of good.read(context, cursor)) all.push(...page.records);
	return all;
}

const fails = (failure: (context: Context) => unknown): SourceStream =>
	reads(async function* (context) {
		try {
			yield* good.read(context, null);
		} catch {
			throw failure(context);
		}
	});

let reading = 0;
const unheard = (context: Context): Context => ({ ...context, signal: new AbortController().signal });

const failures: Readonly<Record<string, SourceStream>> = {
	'throws what is no ConnectorError': fails(() => new Error('ECONNREFUSED')),
	'refuses instead': fails(() => new ConnectorError('refused', { say: 'The shop said no to this.' })),
	'says nothing to a person': fails(() => new ConnectorError('unavailable', { say: 'ECONNREFUSED' })),
	'reads nothing and is silent': fails(() => undefined),
	'tells the secret in the technical line': fails(
		({ secrets, settings }) =>
			new ConnectorError(settings.server === 'absent' ? 'unavailable' : 'signed-out', {
				say: 'The shop is closed today.',
				technical: `GET /?password=${secrets.password}`
			})
	)
};

/** Ways to break each promise of a stream, by the promise. */
export const spoiledStreams: Readonly<Record<string, Readonly<Record<string, SourceStream>>>> = {
	'reading from the beginning gives records with keys of their own and values that survive JSON': {
		'one key for all': records((record) => ({ ...record, key: 'order' })),
		'an empty key': records((record) => ({ ...record, key: '' })),
		'a date among the values': records((record) => ({ ...record, values: { at: new Date(0) as unknown as Value } })),
		'half a millisecond': records((record) => ({ ...record, occurredAt: 0.5 })),
		'a problem in no words': records((record) => ({ ...record, problem: 'ERR_42' })),
		'no records': reads(async function* () {})
	},
	'reading is oldest first': {
		'newest first': reads(async function* (context, cursor) {
			yield { records: (await everything(context, cursor)).toReversed(), cursor: 0 };
		})
	},
	'the same record has the same key and values at every reading': {
		'a new key at every reading': records((record) => ({ ...record, key: `${record.key}-${++reading}` })),
		'a new value at every reading': records((record) => ({ ...record, values: { reading: ++reading } }))
	},
	'reading on from the last cursor gives nothing twice': {
		'the cursor lags behind': cursors((cursor) => cursor - 1),
		'the cursor is a date': cursors((cursor) => new Date(cursor)),
		'the cursor is nothing': cursors(() => undefined)
	},
	'reading that stops after any page goes on without a loss': {
		'the cursor jumps ahead': cursors((cursor) => cursor + 1),
		'all in one page': reads(async function* (context, cursor) {
			const all = await everything(context, cursor);
			if (all.length > 0) yield { records: all, cursor: Number(cursor) + all.length };
		})
	},
	'what arrives after the last cursor is read, and nothing else': {
		'never goes on': reads((context, cursor) => good.read(context, cursor === null ? null : Number.MAX_SAFE_INTEGER)),
		'begins again': reads(async function* (context, cursor) {
			const fresh = await everything(context, cursor);
			yield { records: fresh.length > 0 ? await everything(context, null) : [], cursor: Number(cursor) + fresh.length };
		})
	},
	'reading from now on gives what arrives after, and nothing from before': {
		'now is the beginning': { ...good, now: async () => 0 },
		'now is never': { ...good, now: async () => Number.MAX_SAFE_INTEGER }
	},
	'the latest are the last of the reading, newest first, and not more than asked for': {
		'oldest first': { ...good, latest: async (context, count) => (await good.latest(context, count)).toReversed() },
		'one too many': { ...good, latest: (context, count) => good.latest(context, count + 1) },
		'the earliest': { ...good, latest: async (context, count) => (await everything(context, null)).slice(0, count) }
	},
	'an ended run ends the reading, before it begins and between two pages': {
		'does not listen': reads((context, cursor) => good.read(unheard(context), cursor)),
		'listens once': reads(async function* (context, cursor) {
			context.signal.throwIfAborted();
			yield* good.read(unheard(context), cursor);
		})
	},
	'an absent server is unavailable, and a person is told so': failures,
	'a wrong secret or setting stops the reading, and a person is told so': failures
};
