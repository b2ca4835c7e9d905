import { defineDestination } from '../contract.ts';
import { turns } from '../in-turn.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import manifest from './manifest.ts';
import { folderToWrite, inPlace } from './open-place.ts';
import { saidOfServer } from './said.ts';
import { recordHeld, writeRecord } from './write-record.ts';

// A row is written by reading the file and replacing it whole.
const inTurn = turns();

export default defineDestination(manifest, {
	check: (context) =>
		signInAnswer(() =>
			inPlace(context, folderToWrite(context), async (place) => {
				const files = (await place.list()).length;
				const found = files === 1 ? 'The folder is there, with one file.' : `The folder is there, with ${files} files.`;
				return `${found} Whether it may be written to shows with the first record. ${saidOfServer(context, place)}`.trim();
			})
		),
	actions: {
		row: {
			write: (context, outgoing) => inTurn(() => writeRecord(context, outgoing)),
			readBack: recordHeld
		}
	}
});
