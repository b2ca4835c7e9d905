import { ConnectorError, type FailureKind } from '#connectors/connector-error.ts';
import { codeOf } from './code-of.ts';

type Verdict = readonly [FailureKind, string];

const NOT_A_FILE: Verdict = [
	'misconfigured',
	'What stands under this name is a folder or a link, not a file. Put the file itself there.'
];
const NOT_A_FOLDER: Verdict = [
	'misconfigured',
	'The folder of this system is a file. Move it away, or choose another folder.'
];
const NO_RIGHT: Verdict = [
	'misconfigured',
	'Handover is not allowed to use the folder of this system. Whoever runs Handover can give it the right to read and write there.'
];
const FULL: Verdict = [
	'unavailable',
	'The disk is full, so nothing was written and the file is as it was. Whoever runs Handover can make room.'
];
const TROUBLE: Verdict = [
	'unavailable',
	'The file could not be read or written just now; what was there before is as it was. It is tried again later.'
];

const BY_CODE: Readonly<Record<string, Verdict>> = {
	ELOOP: NOT_A_FILE,
	EISDIR: NOT_A_FILE,
	ENXIO: NOT_A_FILE,
	ENOTDIR: NOT_A_FOLDER,
	EEXIST: NOT_A_FOLDER,
	ENAMETOOLONG: ['misconfigured', 'The file name is too long. Choose a shorter one.'],
	EACCES: NO_RIGHT,
	EPERM: NO_RIGHT,
	EROFS: NO_RIGHT,
	ENOSPC: FULL,
	EDQUOT: FULL
};

const asFailure = ([kind, say]: Verdict, technical: string, cause?: unknown): ConnectorError =>
	new ConnectorError(kind, { say, technical, cause });

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';

export const notAFile = (): ConnectorError => asFailure(NOT_A_FILE, 'not a regular file');

export const tooLargeFile = (bytes: number): ConnectorError =>
	asFailure(
		['misconfigured', 'The file is too large to be taken in at once. Split it into smaller ones.'],
		`${bytes} bytes`
	);

/** What a failure of the file system means for the owner. */
export function fileFailure(error: unknown): ConnectorError {
	if (error instanceof ConnectorError) return error;
	const code = codeOf(error);
	return asFailure(BY_CODE[code] ?? TROUBLE, `file system: ${code || 'no reason given'}`, error);
}
