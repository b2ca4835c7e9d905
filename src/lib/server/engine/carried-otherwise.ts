import type { Delivery } from '../persistence/deliveries.ts';
import type { CarriedRecord } from '../persistence/records.ts';
import { keysReached } from './reached.ts';
import type { ReadyAction } from './work.ts';

type Known = readonly Pick<Delivery, 'actionId' | 'recordKey'>[];

/**
 * Whether a record has gone through an action in another way than it would go now: whole, and now once for each entry
 * of a list, or by another list, or the other way about. What was made of it then stays as it is, and nothing is made
 * beside it, because that would be there twice.
 */
export const carriedOtherwise = ({ row }: ReadyAction, before: CarriedRecord, deliveries: Known): boolean => {
	const had = deliveries.filter(({ actionId }) => actionId === row.id).map(({ recordKey }) => recordKey);
	if (had.length === 0) return false;
	const each = row.reach?.each;
	if (!each) return !had.includes(before.key);
	// What could not be read was kept whole, and nothing was made of it.
	if (before.problem !== null) return false;
	if (had.includes(before.key)) return true;
	const entries = before.values === null ? had : keysReached(before, { each });
	return entries.length > 0 && !entries.some((key) => had.includes(key));
};
