import { ConnectorError } from '../connector-error.ts';
import type { RecordField, Values } from '../contract.ts';
import { rowFields } from './fields.ts';
import { columnNames, unusedName } from './header.ts';
import type { Cell } from './row-file.ts';

/** The column that says which record a row is. */
export const KEY_COLUMN = 'handover_id';

/** Which column of a table each declared field takes: the one of its name, its label, or what it is also called. */
function declaredColumns(names: readonly string[]): Map<string, number> {
	const taken = new Map<string, number>();
	const titles = names.map((name) => name.toLowerCase());
	const claim = (field: RecordField, calledSo: readonly string[]): void => {
		const wanted = calledSo.map((name) => name.toLowerCase());
		const place = titles.findIndex((title, at) => wanted.includes(title) && ![...taken.values()].includes(at));
		if (place !== -1 && !taken.has(field.name)) taken.set(field.name, place);
	};
	for (const field of rowFields) claim(field, [field.name]);
	for (const field of rowFields) claim(field, [field.label]);
	for (const field of rowFields) claim(field, field.alsoCalled ?? []);
	return taken;
}

/** A table's header with a column for every field, and where each field's column is. */
export interface Columns {
	readonly header: readonly string[];
	readonly places: ReadonlyMap<string, number>;
}

/**
 * Finds the column of every field, and adds those that are missing behind the others. Throws `ConnectorError` (refused)
 * where two fields would share a column.
 */
export function columnsFor(header: readonly string[], fields: readonly string[]): Columns {
	const wide = [...header];
	const places = new Map<string, number>();
	for (const field of [...fields, KEY_COLUMN]) {
		const names = columnNames(wide);
		const found = declaredColumns(names).get(field) ?? placeOf(names, field);
		if (found === undefined) wide.push(unusedName(titleOf(field), names));
		const place = found ?? wide.length - 1;
		const [sharer] = [...places].find(([, other]) => other === place) ?? [];
		if (sharer !== undefined) throw sharing(sharer, field);
		places.set(field, place);
	}
	return { header: wide, places };
}

/** What a row holds, by the names of the columns and of the declared fields that take them. */
export function fieldsOf(header: readonly string[], cells: readonly Cell[]): Values {
	const names = columnNames(header);
	const byColumn = names.map((name, place) => [name, cells[place] ?? ''] as const);
	const byField = [...declaredColumns(names)].map(
		([field, place]) => [field, asValue(field, cells[place] ?? '')] as const
	);
	return Object.fromEntries([...byColumn, ...byField]);
}

function placeOf(names: readonly string[], name: string): number | undefined {
	const place = names.indexOf(name.trim());
	return place === -1 ? undefined : place;
}

const titleOf = (name: string): string => rowFields.find((field) => field.name === name)?.label ?? name.trim();

function asValue(name: string, cell: Cell): Cell {
	const isNumber =
		rowFields.some((field) => field.name === name && field.kind === 'money') && String(Number(cell)) === cell;
	return isNumber ? Number(cell) : cell;
}

const sharing = (one: string, other: string): ConnectorError =>
	new ConnectorError('refused', {
		say: `The fields “${one}” and “${other}” both belong in the same column of the file. Give one of them another name, or leave it out.`
	});
