import { Mistake } from '#lib/server/mistake.ts';

const FOLDER =
	'HANDOVER_DATA should be a folder that this account may write to. Nothing was changed; the data that is there is safe.';
const NO_DATABASE =
	'The database of HANDOVER_DATABASE_URL does not answer. Check that it runs and that the address is right, then start again.';
const NOT_LET_IN =
	'The database of HANDOVER_DATABASE_URL does not let us in. Check the user, the password and the name of the database.';
const SPOILED =
	'The file handover.sqlite in the data folder is not a database of ours or is damaged. Put it back from a backup.';

const SENTENCES: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		['EEXIST', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'SQLITE_CANTOPEN'].map((code) => [code, FOLDER])
	),
	...Object.fromEntries(
		['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', '57P03'].map((code) => [code, NO_DATABASE])
	),
	...Object.fromEntries(['28P01', '28000', '3D000', '42501'].map((code) => [code, NOT_LET_IN])),
	ENOSPC: 'The disk is full, so nothing can be kept. Make room and start again.',
	SQLITE_FULL: 'The disk is full, so nothing can be kept. Make room and start again.',
	SQLITE_NOTADB: SPOILED,
	SQLITE_CORRUPT: SPOILED,
	SQLITE_BUSY: 'Another program holds the database for itself. End it, or wait until it is done, then start again.',
	SQLITE_READONLY: FOLDER
};

/** What failed while the house was opened, as a sentence for a person where we know one, else as it was. */
export const whyNotOpen = (failure: unknown): unknown => {
	if (!(failure instanceof Error)) return failure;
	const { code } = failure as { code?: unknown };
	const say = SENTENCES[String(code)];
	if (say) return new Mistake(say);
	// Without a code it is a sentence of our own, about the key file for instance.
	return failure.name === 'Error' && code === undefined ? new Mistake(failure.message) : failure;
};
