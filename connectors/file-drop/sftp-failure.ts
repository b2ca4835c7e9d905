import { ConnectorError, type FailureKind } from '../connector-error.ts';
import { oneLine } from '../mail-server/one-line.ts';
import { codeIn, socketFailure } from '../own-socket/socket-failure.ts';

type Verdict = readonly [RegExp, FailureKind, string];

const VERDICTS: readonly Verdict[] = [
	[
		/authentication methods failed|authentication failed/i,
		'signed-out',
		'The file server does not accept this user name with this password or key. Check them, or ask whoever runs the server.'
	],
	[
		/parse privateKey|passphrase|Encrypted.*key/i,
		'misconfigured',
		'The private key cannot be opened. Paste the whole file again, and its passphrase if it has one.'
	],
	[
		/no matching|Handshake failed/i,
		'misconfigured',
		'The file server and Handover have no way of encryption in common. Whoever runs the server can bring it up to date.'
	],
	[
		/Timed out|timeout/i,
		'unavailable',
		'The file server did not answer in time. Check the address and the port if this is new; otherwise it is tried again.'
	],
	[
		/permission denied/i,
		'forbidden',
		'The user name may not do this in the folder of the file server. Whoever runs the server can give it the right.'
	],
	[
		/no such file|does not exist|not a directory|bad path/i,
		'misconfigured',
		'There is no such folder or file on the file server. Check the folder in the settings; it is written as the server shows it after signing in.'
	],
	[
		/no space|quota/i,
		'unavailable',
		'The file server has no room left, so nothing was written. Whoever runs the server can make room; it is tried again.'
	]
];

const BY_CODE: Readonly<Record<string, string>> = { '2': 'no such file', '3': 'permission denied' };

const BROKEN: Verdict = [
	/./,
	'unavailable',
	'The connection to the file server broke off, or it did not speak SFTP. It is tried again; nothing is lost.'
];

/** What an error of an SFTP connection means. */
export function sftpFailure(error: unknown): ConnectorError {
	if (error instanceof ConnectorError) return error;
	const said = error instanceof Error ? error.message : String(error);
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const socket = socketFailure(error, 'file server');
	if (socket) return socket;
	const [, kind, say] = VERDICTS.find(([pattern]) => pattern.test(`${BY_CODE[code] ?? ''} ${said}`)) ?? BROKEN;
	return new ConnectorError(kind, { say, technical: oneLine(`SFTP ${codeIn(error)} ${said}`), cause: undefined });
}
