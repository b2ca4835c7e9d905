import { ConnectorError } from '#connectors/connector-error.ts';
import type { Compared, ReadSide } from '#lib/domain/match/nightly/compared.ts';
import { compareSides } from '#lib/domain/match/nightly/compare-sides.ts';
import { addDays, dayOf, startOfDay } from '#lib/domain/runs/local-day.ts';
import type { EngineRoom } from '../engine/work.ts';
import type { Comparison } from '../persistence/comparisons.ts';
import type { Connection } from '../persistence/connections.ts';
import { meantFor } from './meant-for.ts';
import { readList } from './read-list.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** What belongs together need not be dated the same: so much further back the lists are read. */
const MARGIN = 14 * DAY;
/** For so long what does not agree is looked at again, however short the window is. */
const LONGEST = 90 * DAY;

/** From when on records are compared: by the window, and as far back as what did not agree the last time. */
const beginning = ({ terms: { days, since } }: Comparison, at: number, timeZone: string, oldest: number): number => {
	const window = startOfDay(addDays(dayOf(at, timeZone), -days), timeZone);
	const back = Math.min(window, Math.max(oldest, at - LONGEST));
	return since === null ? back : Math.max(back, startOfDay(since, timeZone));
};

/** When the oldest of what did not agree is from. */
const oldestOpen = async ({ store }: EngineRoom, connectionId: string): Promise<number> => {
	const times = (await store.mismatches.of(connectionId)).flatMap(({ state, left, right }) =>
		state === 'open' ? (left?.at ?? right?.at ?? []) : []
	);
	return times.reduce((oldest, time) => Math.min(oldest, time), Infinity);
};

const saying = async (name: string, work: Promise<ReadSide>): Promise<ReadSide> => {
	try {
		return await work;
	} catch (failure) {
		if (!(failure instanceof ConnectorError)) throw failure;
		const { kind, say, technical } = failure;
		throw new ConnectorError(kind, { say: `${name} could not be read: ${say}`, technical, cause: failure });
	}
};

/** Reads both lists and holds them against each other; writes nothing anywhere. Throws `ConnectorError`. */
export const compareLists = async (
	room: EngineRoom,
	connection: Connection,
	comparison: Comparison,
	at: number,
	signal: AbortSignal
): Promise<Compared> => {
	const { store } = room;
	const { id: connectionId, workspaceId } = connection;
	const { leftSystemId, rightSystemId, terms } = comparison;
	const { timeZone = 'UTC' } = (await store.workspaces.byId(workspaceId)) ?? {};
	const from = beginning(comparison, at, timeZone, await oldestOpen(room, connectionId));
	const shared = { connectionId, workspaceId, from: from - MARGIN };
	const isMeant = await meantFor(room, connection, comparison);
	const read = async (systemId: string, side: typeof terms.left, meant: typeof isMeant) => {
		const name = (await store.systems.byId(systemId))?.name ?? 'A system that was removed';
		return saying(name, readList(room, { ...shared, systemId, side, isMeant: meant }, signal));
	};
	const left = await read(leftSystemId, terms.left, isMeant);
	const right = await read(rightSystemId, terms.right, () => true);
	return compareSides(left, right, { ...terms, from, until: at - terms.hours * HOUR });
};
