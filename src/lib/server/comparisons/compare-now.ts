import type { App } from '../app.ts';
import { NotHere } from '../connections/mine.ts';
import { Mistake } from '../mistake.ts';
import type { Connection } from '../persistence/connections.ts';
import { holdComparison, SILENT } from './hold-comparison.ts';

type Parts = Pick<App, 'store' | 'room' | 'now'> & Partial<Pick<App, 'stopping'>>;

/**
 * Begins to compare at once, and answers with the end of it, which nobody needs to wait for. Throws `Mistake` where it
 * is going on already.
 */
export const compareNow = async (parts: Parts, connection: Connection): Promise<{ end: Promise<void> }> => {
	const { store, now, stopping } = parts;
	const comparison = await store.comparisons.of(connection.id);
	if (!comparison) throw new NotHere('comparison');
	const at = now();
	if (!(await store.comparisons.claim(connection.id, at, at - SILENT)))
		throw new Mistake('The two systems are being compared at this moment.');
	const { slot } = comparison;
	return { end: holdComparison(parts, { connection, comparison, at, slot }, stopping) };
};
