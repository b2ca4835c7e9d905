import { defineSource } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { rowStream } from '../table-files/row-stream.ts';
import manifest from './manifest.ts';
import { matchingFiles } from './matching-files.ts';
import { allRows } from './rows.ts';

export default defineSource(manifest, {
	check: (context) =>
		signInAnswer(async () => {
			const files = await matchingFiles(context);
			if (files.length === 0)
				return `The folder is there. No file called ${String(context.settings.filesToRead)} has come yet.`;
			const rows = await allRows(context);
			return `Found: ${files.map((file) => file.name).join(', ')}, with ${rows.length === 1 ? 'one row' : `${rows.length} rows`} in all.`;
		}),
	streams: { rows: rowStream(allRows) }
});
