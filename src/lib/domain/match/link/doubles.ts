import { AMOUNT, CONTACT, KEY, MISSING, NAME, type Field } from '../compare/levels.ts';
import { ownNumberColumn } from '../records/lines.ts';
import { cellOf, type Records } from '../records/records.ts';
import type { Double } from './outcome.ts';

/** What makes a record of a file the same as another one of it: its own number, else everything that it holds. */
function identityOf(records: Records): (record: number) => string {
	const own = ownNumberColumn(records.columns);
	const content = (record: number): string =>
		(records.rows[record] ?? []).map((line) => records.sheet.rows[line]?.join('\u0001')).join('\u0002');
	return (record) => (own === null ? '' : cellOf(records, record, own)) || content(record);
}

/** Records without a partner that are the same as another one of their own file. */
export function doublesWithin(records: Records, free: readonly number[], taken: ReadonlySet<number>): Double[] {
	const identity = identityOf(records);
	const first = new Map<string, number>();
	for (const record of taken) first.set(identity(record), record);
	return free.flatMap((record) => {
		const id = identity(record);
		const of = first.get(id);
		if (of === undefined) first.set(id, record);
		return of === undefined ? [] : [{ record, of }];
	});
}

/**
 * Whether a record that came second says the same as the partner that was chosen: the same number; or, where numbers
 * say nothing, the same amount for the same customer.
 */
export function isSameAgain(levels: Readonly<Record<Field, number>>): boolean {
	if (levels.key === KEY.same) return true;
	if (levels.key !== MISSING) return false;
	const sameAmount = levels.amount === AMOUNT.same || levels.amount === AMOUNT.rounded;
	const sameWho =
		levels.email === CONTACT.same ||
		levels.phone === CONTACT.same ||
		levels.name === NAME.same ||
		levels.name === NAME.shortened;
	return sameWho && (sameAmount || levels.amount === MISSING);
}
