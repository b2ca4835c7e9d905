import { ConnectorError } from '../connector-error.ts';
import type { Context, SourceRecord, Value, Values } from '../contract.ts';
import { keyColumnsOf } from '../table-files/key-column.ts';
import { knownRows, type KnownRow } from '../table-files/known-rows.ts';
import { contentOf, type Content } from './content.ts';
import type { DropTable } from './drop-table.ts';
import { openTable } from './open-table.ts';
import type { DropFile, Place } from './place.ts';
import { surveyOf, type Survey } from './survey.ts';
import { isYoung } from './waiting-files.ts';

/** A file as it was understood, or why it could not be. */
export interface Understood {
	readonly survey: Survey;
	/** Null where it is no table. */
	readonly table: DropTable | null;
	readonly failure?: ConnectorError;
}

export interface FileRow extends KnownRow {
	readonly record: SourceRecord;
}

export const surveyed = async (place: Place, file: DropFile, earlier?: number) => {
	const content = contentOf(place, file);
	return { content, survey: await surveyOf(content, earlier) };
};

/** Reads a file as a table. Throws only what concerns more than this file; null where it is still being written. */
export async function understood(
	context: Context,
	file: DropFile,
	content: Content,
	survey: Survey
): Promise<Understood | null> {
	const isNew = isYoung(context, file);
	// Fewer bytes than were listed: somebody is replacing it at this moment.
	if (survey.size < file.size) return null;
	try {
		const table = await openTable(file.name, content, survey, context.settings);
		return table.isCut && isNew ? null : { survey, table };
	} catch (failure) {
		if (!(failure instanceof ConnectorError) || failure.kind !== 'unreadable') throw failure;
		return isNew ? null : { survey, table: null, failure };
	}
}

/** The records of a file, in the order of its rows. One that cannot be read is a single record that says so. */
export async function* rowsOf(
	{ settings }: Context,
	{ name }: DropFile,
	{ table, survey, failure }: Understood
): AsyncGenerator<FileRow> {
	if (!table) {
		const key = `${name} ${survey.hash}`;
		yield { id: '', version: '', key, record: { key, values: { file: name }, problem: failure?.say ?? '' } };
		return;
	}
	const knownAs = knownRows(name, keyColumnsOf(settings, name, table.names));
	for await (const { texts, cells } of table.rows()) {
		const row = knownAs(texts, named(table.names, texts));
		const { key, problem } = row;
		const values: Values = named<Value>(table.names, cells);
		yield { ...row, record: problem === undefined ? { key, values } : { key, values, problem } };
	}
}

const named = <Content extends Value>(
	names: readonly string[],
	cells: readonly Content[]
): Record<string, Content | ''> => Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']));
