import type { App } from '../app.ts';
import { Mistake } from '../mistake.ts';
import type { StoredFinding } from '../persistence/findings.ts';

/** Nothing is done any more with what is over. */
export const mustStand = ({ solvedAt }: StoredFinding): void => {
	if (solvedAt !== null) throw new Mistake('It is over already, so nothing was changed.');
};

/** Somebody is on it: nobody is told of it any more until it is over. Throws `Mistake` where it is over already. */
export const acknowledge = async (
	{ store, now }: Pick<App, 'store' | 'now'>,
	finding: StoredFinding,
	by: string
): Promise<void> => {
	mustStand(finding);
	await store.atomically((tx) => [
		store.findings.changing(tx, finding.id, { acknowledged: { by, at: now() }, snoozed: null }),
		store.alarms.hushing(tx, finding.id)
	]);
};
