import type { Context, Destination, DestinationAction, Receipt, Settings } from '../contract.ts';
import { targetOf, type Target } from './action-settings.ts';
import { checkDatabase } from './check.ts';
import { at, quoted } from './database.ts';
import { inDatabase } from './open-database.ts';
import { findRow, openTarget, partsOf, rowOf, type RowThere } from './row-there.ts';
import { asColumns, isSame, writeRow } from './write-row.ts';

const asReceipt = (row: RowThere | null): Receipt | null => row && { id: row.id, outcome: 'unchanged' };

/** Takes away the row that a trial has made. */
const removeRow = (context: Context, target: Target, receipt: Receipt): Promise<void> =>
	inDatabase(
		context,
		async (database) => {
			const writing = await openTarget(database, context, target);
			const where = partsOf(receipt.id, writing);
			const conditions = Object.keys(where).map(
				(column, place) => `${quoted(database, column)} = ${at(database, place + 1)}`
			);
			await database.run(`DELETE FROM ${writing.shape.source} WHERE ${conditions.join(' AND ')}`, Object.values(where));
		},
		{ mayWrite: true }
	);

const rowAction = (target: Target): DestinationAction => ({
	write: (context, outgoing) => writeRow(context, target, outgoing),
	lookUp: (context, key, values) =>
		inDatabase(context, async (database) => {
			const writing = await openTarget(database, context, target);
			return asReceipt(await rowOf(database, writing, key, values && asColumns(writing, values)));
		}),
	isThere: (context, { key, values }) =>
		inDatabase(context, async (database) => {
			const writing = await openTarget(database, context, target);
			const columns = asColumns(writing, values);
			const row = await rowOf(database, writing, key, columns);
			return row !== null && Object.entries(columns).every(([name, value]) => isSame(row.values[name], value));
		}),
	readBack: (context, receipt) =>
		inDatabase(context, async (database) => {
			const writing = await openTarget(database, context, target);
			return (await findRow(database, writing, partsOf(receipt.id, writing)))?.values ?? {};
		}),
	remove: (context, receipt) => removeRow(context, target, receipt)
});

/** What a database is written with, where the settings allow it. */
export default function destination(settings: Settings): Destination {
	const target = targetOf(settings);
	return { check: checkDatabase, actions: target ? { row: rowAction(target) } : {} };
}
