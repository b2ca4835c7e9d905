import type { Mapping } from '../mapping/mapping.ts';
import { canonicalJson } from '../runs/canonical-json.ts';
import { listed } from '../runs/listed.ts';

/** So many fields are named; more are counted. */
const NAMED = 4;

const named = (fields: readonly string[]): string =>
	fields.length <= NAMED
		? listed(fields.map((field) => `“${field}”`))
		: `${listed(fields.slice(0, NAMED - 1).map((field) => `“${field}”`)).replace(' and ', ', ')} and ${fields.length - NAMED + 1} more`;

/** What has changed about what goes where, in one sentence; null where nothing has. */
export interface MappingChange {
	/** Fields were only added. */
	readonly onlyNew: boolean;
	readonly say: string;
}

/**
 * `label` is how the destination calls a field. A field that is filled by the same rule as before has not changed,
 * however its rule is written.
 */
export function mappingChange(
	step: string,
	before: Mapping,
	after: Mapping,
	label: (field: string) => string
): MappingChange | null {
	const [had, has] = [Object.keys(before), Object.keys(after)];
	const fresh = has.filter((field) => !Object.hasOwn(before, field));
	const gone = had.filter((field) => !Object.hasOwn(after, field));
	const other = has.filter(
		(field) => Object.hasOwn(before, field) && canonicalJson(before[field]) !== canonicalJson(after[field])
	);
	const parts = [
		...(fresh.length > 0 ? [`${named(fresh.map(label))} ${fresh.length === 1 ? 'is' : 'are'} filled now`] : []),
		...(gone.length > 0 ? [`${named(gone.map(label))} ${gone.length === 1 ? 'is' : 'are'} not filled any more`] : []),
		...(other.length > 0 ? [`${named(other.map(label))} ${other.length === 1 ? 'is' : 'are'} filled differently`] : [])
	];
	if (parts.length === 0) return null;
	return { onlyNew: gone.length + other.length === 0, say: `${step}: ${parts.join('; ')}.` };
}
