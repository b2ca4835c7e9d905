import type { FieldKind, TargetField } from '../../mapping/field.ts';
import { flatten } from '../../mapping/flatten.ts';
import { readPath } from '../../mapping/path.ts';
import { asText } from '../../mapping/text.ts';
import type { Values } from '../../mapping/values.ts';
import type { Sheet } from '../files/sheet.ts';

/** A list of one system as a table: its columns are the paths of its fields. */
export interface SampleTable {
	readonly paths: readonly string[];
	/** What each column is by the manifest; undefined where only the records show it. */
	readonly kinds: readonly (FieldKind | undefined)[];
	readonly sheet: Sheet;
}

const MOST_FIELDS = 120;
/** What stands in the lines of an order is of the line, and not of the order. */
const isOfALine = (path: string): boolean => path.split('.').some((part) => /^\d+$/.test(part));

/** The newest records of a list as a table, with the fields that its manifest names first; headings as a person knows them. */
export function sheetOf(
	samples: readonly Values[],
	declared: readonly Pick<TargetField, 'name' | 'kind'>[],
	call: (path: string) => string
): SampleTable {
	const seen = samples.flatMap((values) => flatten(values).map(({ path }) => path));
	const paths = [...new Set([...declared.map(({ name }) => name), ...seen])]
		.filter((path) => !isOfALine(path))
		.slice(0, MOST_FIELDS);
	const kinds = new Map(declared.map(({ name, kind }) => [name, kind]));
	return {
		paths,
		kinds: paths.map((path) => kinds.get(path)),
		sheet: {
			header: paths.map((path) => call(path)),
			rows: samples.map((values) => paths.map((path) => (asText(readPath(values, path)) ?? '').trim())),
			lines: samples.map((_, at) => at + 1)
		}
	};
}
