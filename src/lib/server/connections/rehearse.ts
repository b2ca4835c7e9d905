import type { SourceRecord } from '#connectors/contract.ts';
import { canonicalJson } from '#lib/domain/runs/canonical-json.ts';
import type { Rehearsed } from '#lib/domain/runs/rehearsed.ts';
import { readyActions } from '../engine/open-work.ts';
import { pagesUntil } from '../engine/pages-until.ts';
import { openStream } from '../engine/read-source.ts';
import { recordKey } from '../engine/record-key.ts';
import type { EngineRoom } from '../engine/work.ts';
import type { Connection } from '../persistence/connections.ts';
import { openStepRehearsal } from './rehearse-step.ts';

/** How many records of the time are gone through, and how many of any age are read to find them. */
const MOST = 5_000;
const MOST_READ = 50_000;

export interface Rehearsing {
	/** Records from before this moment are left alone, UTC milliseconds. */
	readonly since: number;
	readonly signal: AbortSignal;
	/** Is told after every page; false ends it. */
	readonly tell: (soFar: Rehearsed) => Promise<boolean>;
}

/**
 * Goes through what a connection would carry, without writing anything anywhere: reads the source from the beginning or
 * from the date, maps each record, and asks the destinations what they have where they can be asked. Throws
 * `ConnectorError` where the source does not answer.
 */
export const rehearse = async (
	room: EngineRoom,
	connection: Connection,
	{ since, signal, tell }: Rehearsing
): Promise<Rehearsed> => {
	const { stream, context } = await openStream(room, connection, signal);
	const steps = (await readyActions(room, connection, signal)).map(openStepRehearsal);
	const seen = new Set<string>();
	const counts = { looked: 0, older: 0, undated: 0, carried: 0, more: false };
	const found = (): Rehearsed => ({ ...counts, steps: steps.map((step) => step.found()) });

	const take = async (records: readonly SourceRecord[]): Promise<void> => {
		const known = await room.store.records.known(
			connection.id,
			records.map(({ key }) => recordKey(key))
		);
		for (const record of records) {
			if (known.has(recordKey(record.key))) counts.carried += 1;
			else for (const step of steps) await step.take(record);
		}
	};

	let place = '';
	for await (const { records, cursor } of pagesUntil(signal, stream.read(context, null, since))) {
		const given = new Map(records.filter(({ key }) => !seen.has(key)).map((record) => [record.key, record]));
		for (const key of given.keys()) seen.add(key);
		const inTime = [...given.values()].filter(({ occurredAt }) => occurredAt === undefined || occurredAt >= since);
		const left = MOST - (counts.looked - counts.older);
		counts.looked += given.size;
		counts.older += given.size - inTime.length;
		counts.undated += inTime.filter(({ occurredAt }) => occurredAt === undefined).length;
		await take(inTime.slice(0, left));
		counts.more = counts.looked - counts.older > MOST || counts.looked > MOST_READ;
		const before = place;
		place = canonicalJson(cursor);
		const turnsRound = given.size === 0 && place === before;
		if (!(await tell(found())) || counts.more || turnsRound) break;
	}
	return found();
};
