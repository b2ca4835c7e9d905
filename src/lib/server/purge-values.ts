import type { App } from './app.ts';

const DAY = 86_400_000;
/** Rows emptied in one go, so that nobody waits long for the database. */
const AT_ONCE = 500;

export interface Purged {
	readonly records: number;
	readonly entries: number;
}

const untilDone = async (purge: () => Promise<number>): Promise<number> => {
	let all = 0;
	for (;;) {
		const some = await purge();
		all += some;
		if (some === 0) return all;
	}
};

/**
 * Takes away the values of everything that was settled longer ago than its business keeps them. What waits, was refused
 * or is in doubt keeps its values.
 */
export const purgeValues = async ({ store, now }: Pick<App, 'store' | 'now'>): Promise<Purged> => {
	let [records, entries] = [0, 0];
	for (const { id, keepValuesDays } of await store.workspaces.all()) {
		const before = now() - keepValuesDays * DAY;
		for (const connection of await store.connections.of(id)) {
			records += await untilDone(() => store.purge.records(connection.id, before, AT_ONCE));
		}
		for (const system of await store.systems.of(id)) {
			entries += await untilDone(() => store.purge.entries(system.id, before, AT_ONCE));
		}
	}
	if (records + entries > 0) await store.forget();
	return { records, entries };
};
