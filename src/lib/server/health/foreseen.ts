import { systemNotices, type EndingSystem } from '#lib/domain/endings/system-notices.ts';
import type { PlacedFinding } from '#lib/domain/health/gather.ts';
import type { App } from '../app.ts';
import { endingOf } from '../grants/ending-of.ts';
import type { Connection } from '../persistence/connections.ts';
import type { KeptNotice } from '../persistence/interface-notices.ts';
import type { System } from '../persistence/systems.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { usedSystems } from './used-systems.ts';

type Parts = Pick<App, 'store' | 'now'>;

const DAY = 86_400_000;
/** Longer than the first warning comes before the end. */
const AHEAD = 16 * DAY;
/** For so long a system that is called has to be silent about the end of its interface: not every answer speaks of it. */
const ABSENT = 7 * DAY;

/** Whether a vendor still says that it ends its interface; a hint alone is none. */
export const stillSaid = ({ lastSeenAt, ...said }: KeptNotice, { calledAt }: Pick<System, 'calledAt'>): boolean =>
	(said.sunsetAt !== null || said.deprecatedAt !== null) && (calledAt ?? 0) - lastSeenAt < ABSENT;

/** The names of the connections that are switched on, by the ids of the systems that they use. */
const users = async (parts: Parts, connections: readonly Connection[]): Promise<Map<string, string[]>> => {
	const names = new Map<string, string[]>();
	for (const connection of connections.filter(({ state }) => state === 'on')) {
		for (const { id } of await usedSystems(parts, connection)) {
			names.set(id, [...(names.get(id) ?? []), connection.name]);
		}
	}
	return names;
};

/** The findings of a business about days that are known before: logins that end, interfaces that their vendors end. */
export const foreseenFindings = async (
	parts: Parts,
	{ id, timeZone }: Pick<Workspace, 'id' | 'timeZone'>,
	connections: readonly Connection[]
): Promise<PlacedFinding[]> => {
	const { store } = parts;
	const now = parts.now();
	const systems = await store.systems.of(id);
	if (systems.length === 0) return [];
	const notices = new Map(
		(await store.interfaceNotices.of(systems.map((one) => one.id))).map((one) => [one.systemId, one])
	);
	const known = systems.flatMap((system): Omit<EndingSystem, 'connections'>[] => {
		const ending = system.signedIn === false ? null : endingOf(system);
		const ends = ending && ending.at - now < AHEAD ? ending : null;
		const kept = notices.get(system.id);
		const notice = kept && stillSaid(kept, system) ? kept : null;
		return ends || notice ? [{ id: system.id, name: system.name, ends, notice }] : [];
	});
	if (known.length === 0) return [];
	const names = await users(parts, connections);
	return systemNotices(
		known.map((one) => ({ ...one, connections: names.get(one.id) ?? [] })),
		{ now, timeZone }
	);
};
