import { defineDestination } from '../contract.ts';
import { turns } from '../in-turn.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { rowHeld, writeRow } from '../table-files/write-row.ts';
import { fileToWrite } from './file-to-write.ts';
import manifest from './manifest.ts';

// A row is written by reading the file and replacing it whole.
const inTurn = turns();

export default defineDestination(manifest, {
	check: (context) =>
		signInAnswer(async () => {
			const file = fileToWrite(context);
			const { header, rows } = await file.open();
			if (header.length === 0) return `The file ${file.name} is made when the first row comes.`;
			return `The file ${file.name} is there, with ${rows.length === 1 ? 'one row' : `${rows.length} rows`}.`;
		}),
	actions: {
		row: {
			write: (context, { key, values, earlier }) =>
				inTurn(async () => {
					context.signal.throwIfAborted();
					const id = earlier?.id ?? key;
					return { id, ...(await writeRow(fileToWrite(context), id, values)) };
				}),
			readBack: (context, { id }) => rowHeld(fileToWrite(context), id)
		}
	}
});
