import { FTPError } from 'basic-ftp';
import { ConnectorError, type FailureKind } from '../connector-error.ts';
import { oneLine } from '../mail-server/one-line.ts';
import { socketFailure } from '../own-socket/socket-failure.ts';

type Verdict = readonly [FailureKind, string];

const SIGNED_OUT: Verdict = [
	'signed-out',
	'The file server does not accept this user name with this password. Check both, or ask whoever runs the server.'
];
const WANTS_TLS: Verdict = [
	'misconfigured',
	'The file server wants an encrypted connection. Choose FTPS as the way to reach it.'
];
const NO_TLS: Verdict = [
	'misconfigured',
	'The file server does not offer encryption. Choose FTP as the way to reach it, which sends the password in the clear, or ask whoever runs the server.'
];
const BUSY: Verdict = [
	'unavailable',
	'The file server takes no further connection just now. It is tried again; nothing is lost.'
];
const NOT_THERE: Verdict = [
	'misconfigured',
	'There is no such folder or file on the file server, or the user name may not use it. Check the folder in the settings, and the rights with whoever runs the server.'
];
const FULL: Verdict = [
	'unavailable',
	'The file server has no room left, so nothing was written. Whoever runs the server can make room; it is tried again.'
];
const BROKEN: Verdict = [
	'unavailable',
	'The connection to the file server broke off, or it did not speak FTP. It is tried again; nothing is lost.'
];

function verdictOn(code: number, said: string): Verdict {
	if (/\b(ssl|tls|encrypt|secure)/i.test(said) && code >= 500 && code !== 534) {
		return /AUTH|not (?:implemented|understood|supported)|unknown|disabled|500|502/i.test(said) ? NO_TLS : WANTS_TLS;
	}
	if (code === 534 || code === 431) return NO_TLS;
	if (code === 530 || code === 532 || code === 331 || code === 430) return SIGNED_OUT;
	if (code === 550 || code === 553 || code === 501) return NOT_THERE;
	if (code === 452 || code === 552) return FULL;
	if (code === 500 || code === 502 || code === 504) return NO_TLS;
	return code === 421 ? BUSY : BROKEN;
}

/** What an error of an FTP connection means. */
export function ftpFailure(error: unknown): ConnectorError {
	if (error instanceof ConnectorError) return error;
	const said = error instanceof Error ? error.message : String(error);
	const socket = socketFailure(error, 'file server');
	if (socket) return socket;
	const [kind, say] = error instanceof FTPError ? verdictOn(error.code, said) : BROKEN;
	return new ConnectorError(kind, { say, technical: oneLine(`FTP ${said}`) });
}
