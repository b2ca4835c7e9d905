import type { RecordField, Values } from '#connectors/contract.ts';
import { flatten } from '#lib/domain/mapping/flatten.ts';

/** What somebody types who carries a record by hand: the fields as the system calls them, else the record as it came. */
export const toType = (
	fields: readonly RecordField[],
	values: Values | null,
	source: Values | null
): { label: string; value: string }[] => {
	const isMapped = Object.keys(values ?? {}).length > 0;
	return flatten((isMapped ? values : source) ?? {}).map(({ path, value }) => ({
		label: (isMapped && fields.find(({ name }) => name === path)?.label) || path,
		value: String(value ?? '')
	}));
};
