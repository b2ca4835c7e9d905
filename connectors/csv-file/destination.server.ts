import { defineDestination } from '../contract.ts';
import { turns } from '../in-turn.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { fieldsOf, KEY_COLUMN } from './columns.ts';
import { columnNames } from './header.ts';
import manifest from './manifest.ts';
import { asTyped } from './spreadsheet-safe.ts';
import { fileToWrite, isSafe, openTable, writeRow } from './write-row.ts';

// A row is written by reading the file and replacing it whole.
const inTurn = turns();

export default defineDestination(manifest, {
	check: (context) =>
		signInAnswer(async () => {
			const { header, rows } = await openTable(context);
			if (header.length === 0) return `The file ${fileToWrite(context)} is made when the first row comes.`;
			return `The file ${fileToWrite(context)} is there, with ${rows.length} rows.`;
		}),
	actions: {
		row: {
			write: (context, outgoing) => inTurn(() => writeRow(context, outgoing)),
			readBack: async (context, { id }) => {
				const { header, rows } = await openTable(context);
				const place = columnNames(header).indexOf(KEY_COLUMN);
				const row = rows.find((cells) => cells[place] === id);
				return row ? fieldsOf(header, isSafe(context) ? row.map(asTyped) : row) : {};
			}
		}
	}
});
