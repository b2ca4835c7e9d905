import type { Sheet } from './sheet.ts';

/** What became of a file: a table, or the sentence for the person who chose it. */
export type FileReading =
	{ readonly fine: true; readonly sheet: Sheet } | { readonly fine: false; readonly say: string };

export const refused = (say: string): FileReading => ({ fine: false, say });
