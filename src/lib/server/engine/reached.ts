import type { Values } from '#connectors/contract.ts';
import { partsOf, type Part } from '#lib/domain/mapping/reach/parts-of.ts';
import { isReached, type Each, type Reach } from '#lib/domain/mapping/reach/reach.ts';
import { canonicalJson } from '#lib/domain/runs/canonical-json.ts';
import { recordKey } from './record-key.ts';

interface KeptRecord {
	readonly key: string;
	readonly values: Values | null;
	readonly problem: string | null;
}

/** The parts of a record by the key of their delivery. As JSON, so that no other record can have the same one. */
const partsByKey = (key: string, values: Values, each: Each): Map<string, Part> =>
	new Map(partsOf(values, each).map((part) => [recordKey(canonicalJson([key, part.key])), part]));

/**
 * Under which keys a record is delivered through an action: its own, or one for each entry of its list; none where the
 * action is not for such records. What could not be read is never left out: a person is to see it.
 */
export const keysReached = ({ key, values, problem }: KeptRecord, reach: Reach | null): string[] => {
	if (!reach || !values || problem) return [key];
	if (!reach.each) return isReached(reach, values) ? [key] : [];
	return [...partsByKey(key, values, reach.each)]
		.filter(([, part]) => part.problem !== undefined || isReached(reach, part.values))
		.map(([partKey]) => partKey);
};

const NO_LONGER_BY_ENTRY =
	'This step is now done once for each record, and this was one entry of its list. Look whether it is there; if not, type it by hand.';

/** What a mapping is applied to for the delivery with this key: the record, or the entry of its list; else why not. */
export const valuesReached = (
	{ key, values }: { readonly key: string; readonly values: Values },
	reach: Reach | null,
	deliveredAs: string
): { values: Values } | { say: string } => {
	if (!reach?.each) return deliveredAs === key ? { values } : { say: NO_LONGER_BY_ENTRY };
	const part = partsByKey(key, values, reach.each).get(deliveredAs);
	if (part) return part.problem === undefined ? { values: part.values } : { say: part.problem };
	return deliveredAs === key
		? {
				say: `This step is now done once for each entry of “${reach.each.list}”, and this record was to go as a whole before that. Look whether it is there; if not, type it by hand.`
			}
		: { say: `The entry of “${reach.each.list}” that this was about is no longer in the record.` };
};
