import { ConnectorError } from '../connector-error.ts';
import { connectionFailure } from '../mail-server/connection-failure.ts';
import { oneLine } from '../mail-server/one-line.ts';

/** What imapflow attaches to its errors; the command that was sent stays out, as it may hold what nobody should see. */
interface ImapTrouble {
	readonly message: string;
	readonly code?: string;
	readonly authenticationFailed?: boolean;
	readonly tlsFailed?: boolean;
	readonly responseStatus?: string;
	readonly responseText?: string;
	readonly serverResponseCode?: string;
	readonly throttleReset?: number;
}

const TOO_MANY = /too many|limit|rate|throttl|exceeded/i;
const LATER = /unavailable|inuse|serverbug|try again|temporar/i;
const NONSENSE =
	/^(?:Parser|InvalidResponse|UnexpectedTag|MissingTag|LineTooLarge|LiteralTooLarge|ResponseTooLarge|TooMany)/;

/** What an error of the mailbox means; an error that the mailbox has nothing to do with stays as it is. */
export function imapFailure(error: unknown): unknown {
	if (!(error instanceof Error) || error instanceof ConnectorError) return error;
	const trouble = error as ImapTrouble;
	const said = [trouble.serverResponseCode, trouble.responseText].filter(Boolean).join(' ');
	const technical = oneLine(`IMAP ${trouble.code ?? ''} ${said === '' ? trouble.message : said}`);
	const fail = (kind: ConnectorError['kind'], say: string, waitAtLeast = 0): ConnectorError =>
		new ConnectorError(kind, { say, technical, waitAtLeast });
	if (trouble.authenticationFailed) return signInFailure(trouble, said, fail);
	if (trouble.tlsFailed && trouble.code === undefined) {
		return fail(
			'misconfigured',
			'The mail server does not offer encryption on this port. Choose "from the start" and port 993.'
		);
	}
	if (trouble.code === 'ETHROTTLE') {
		return fail(
			'rate-limited',
			'The mail server asks for patience. We wait and go on by ourselves.',
			trouble.throttleReset
		);
	}
	if (trouble.responseStatus === 'BAD' || NONSENSE.test(trouble.code ?? '')) {
		return fail(
			'unreadable',
			'The mail server answered something that we do not understand. It is tried again; nothing is lost.'
		);
	}
	if (trouble.responseStatus === 'NO') return refusal(trouble, fail);
	return trouble.code === undefined ? error : connectionFailure(trouble.code, technical);
}

type Fail = (kind: ConnectorError['kind'], say: string, waitAtLeast?: number) => ConnectorError;

function signInFailure(trouble: ImapTrouble, said: string, fail: Fail): ConnectorError {
	if (trouble.message === 'Login is disabled' || /PRIVACYREQUIRED/i.test(said)) {
		return fail(
			'misconfigured',
			'The mail server takes passwords over an encrypted connection only. Choose an encryption.'
		);
	}
	if (TOO_MANY.test(said)) {
		return fail('rate-limited', 'The mail server asks for patience before the next sign-in. We wait and try again.');
	}
	if (LATER.test(said)) {
		return fail(
			'unavailable',
			'The mail server cannot check the password just now. It is tried again; nothing is lost.'
		);
	}
	return fail(
		'signed-out',
		'The mail server did not accept the user name and password. Type them again; many providers want an app password here.'
	);
}

const refusal = (trouble: ImapTrouble, fail: Fail): ConnectorError =>
	trouble.serverResponseCode === 'NOPERM'
		? fail('forbidden', 'This account may not read the folder. Ask whoever runs the mailbox for the right to read it.')
		: fail('unavailable', 'The mail server could not show the mails just now. It is tried again; nothing is lost.');
