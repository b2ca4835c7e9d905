import { ConnectorError } from '../connector-error.ts';
import { connectionFailure } from '../mail-server/connection-failure.ts';
import { oneLine } from '../mail-server/one-line.ts';
import { verdicts, type ImapTrouble } from './imap-verdicts.ts';

/** What imapflow attaches to its errors. The command as it was sent stays out: nobody needs it to help. */
interface Attached {
	readonly message: string;
	readonly code?: string;
	readonly authenticationFailed?: boolean;
	readonly tlsFailed?: boolean;
	readonly responseStatus?: string;
	readonly responseText?: string;
	readonly serverResponseCode?: string;
	readonly throttleReset?: number;
}

/** What an error of the mailbox means; an error that the mailbox has nothing to do with stays as it is. */
export function imapFailure(error: unknown): unknown {
	if (!(error instanceof Error) || error instanceof ConnectorError) return error;
	const { message, throttleReset, ...attached } = error as Attached;
	const said = [attached.serverResponseCode, attached.responseText].filter(Boolean).join(' ') || message;
	const trouble: ImapTrouble = {
		code: attached.code ?? '',
		said,
		status: attached.responseStatus ?? '',
		atSignIn: attached.authenticationFailed === true,
		noTls: attached.tlsFailed === true && attached.code === undefined
	};
	const technical = oneLine(`IMAP ${trouble.code} ${said}`);
	const verdict = verdicts.find(({ when }) => when(trouble));
	if (verdict) {
		return new ConnectorError(verdict.kind, { say: verdict.say, technical, waitAtLeast: throttleReset ?? 0 });
	}
	return trouble.code === '' ? error : connectionFailure(trouble.code, technical);
}
