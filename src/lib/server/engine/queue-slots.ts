import type { Due } from '../persistence/runs.ts';
import type { Store } from '../persistence/store.ts';

/** Slots that are written in one list. */
const AT_ONCE = 200;

const write = async ({ atomically, runs }: Store, dues: readonly Due[]): Promise<number> => {
	const answers = await atomically((tx) => dues.map((due) => runs.queueing(tx, due)));
	return answers.filter((rows) => (rows as readonly unknown[]).length === 1).length;
};

/** Queues slots, many in one write; where one spoils it for the others they are written one by one. */
export const queueSlots = async (
	store: Store,
	dues: readonly Due[]
): Promise<{ readonly queued: number; readonly failures: readonly unknown[] }> => {
	const failures: unknown[] = [];
	let queued = 0;
	for (let from = 0; from < dues.length; from += AT_ONCE) {
		const some = dues.slice(from, from + AT_ONCE);
		try {
			queued += await write(store, some);
		} catch {
			for (const due of some) queued += await write(store, [due]).catch((failure) => (failures.push(failure), 0));
		}
	}
	return { queued, failures };
};
