import { ConnectorError } from '../connector-error.ts';
import type { Context, Outgoing, Receipt, Values } from '../contract.ts';
import type { Cell, RowFile } from '../table-files/row-file.ts';
import { placeOfRow, rowHeld, writeRow } from '../table-files/write-row.ts';
import { folderToWrite, inPlace } from './open-place.ts';
import type { Place } from './place.ts';
import { targetFile, targetNames } from './target-file.ts';

const PLAIN = /^[^/\\\p{Cc}.][^/\\\p{Cc}]{0,199}$/u;

/** A receipt's id: the file, and the key in its column `handover_id`. */
const idOf = (file: string, key: string): string => `${file}#${key}`;

function partsOf(id: string): { readonly file: string; readonly key: string } {
	const at = id.lastIndexOf('#');
	return { file: id.slice(0, at), key: id.slice(at + 1) };
}

/** Opens files of the folder to write to; whether each is there was seen at one look. */
async function opener(context: Context, place: Place): Promise<(name: string) => RowFile<Cell>> {
	const there = new Set((await place.list()).map(({ name }) => name));
	return (name) => targetFile(context, place, name, async () => there.has(name)) as RowFile<Cell>;
}

/** The first of these files that holds the row, if any does. */
async function holderOf(
	names: Iterable<string>,
	open: (name: string) => RowFile<Cell>,
	key: string
): Promise<RowFile<Cell> | undefined> {
	for (const name of names) {
		const file = open(name);
		if (placeOfRow(await file.open(), key) !== -1) return file;
	}
	return undefined;
}

/** Writes a record as a row: into the file that holds it already, else into the one that is due. */
export const writeRecord = (context: Context, { key, values, earlier }: Outgoing): Promise<Receipt> =>
	inPlace(context, folderToWrite(context), async (place) => {
		const before = earlier ? partsOf(earlier.id) : null;
		const id = before?.key ?? key;
		const names = targetNames(context, id);
		if (!PLAIN.test(names[0])) throw unusableName(names[0]);
		const open = await opener(context, place);
		// What another program has taken away with its file is written once more, into the file that is due.
		const holder = await holderOf(new Set([...(before ? [before.file] : []), ...names]), open, id);
		const file = holder ?? open(names[0]);
		const written = await writeRow(file, id, values);
		return { id: idOf(file.name, id), ...written };
	});

/** What the file holds of the record; nothing where the file or the row is gone. */
export const recordHeld = (context: Context, receipt: Receipt): Promise<Values> =>
	inPlace(context, folderToWrite(context), async (place) => {
		const { file, key } = partsOf(receipt.id);
		return rowHeld((await opener(context, place))(file), key);
	});

const unusableName = (name: string): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `“${name}” cannot be the name of a file. Choose a short one without slashes and without a point in front, such as orders.csv.`
	});
