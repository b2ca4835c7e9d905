import type { Context, SignIn } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { readTable } from './read-table.ts';
import { sheetOf } from './sheet.ts';

/** Whether Google lets us in, and to which sheet. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const sheet = await sheetOf(context);
		const { header, rows } = await readTable(context, sheet);
		const what = header.length === 0 ? 'It has no headings yet' : `Its rows: ${rows.length}`;
		return `This is ${sheet.title} of “${sheet.spreadsheet}”. ${what}.`;
	});
