import { ConnectorError, type FailureKind } from '../connector-error.ts';
import { connectionFailure } from '../mail-server/connection-failure.ts';
import { oneLine } from '../mail-server/one-line.ts';

/** What nodemailer attaches to its errors. */
interface SmtpTrouble {
	readonly message: string;
	readonly code?: string;
	readonly originalCode?: string;
	readonly command?: string;
	readonly response?: string;
	readonly responseCode?: number;
}

/** A mail that was on its way when something went wrong. */
export interface UnderWay {
	readonly from: string;
	readonly to: string;
	/** Whether its last line had been handed over, so that only the server's answer was missing. */
	readonly handedOver: boolean;
}

const PATIENCE = /too many|rate|limit|throttl|slow down|quota|exceeded/i;

/** What an error of the mail server means; an error that it has nothing to do with stays as it is. */
export function smtpFailure(error: unknown, mail?: UnderWay): unknown {
	if (!(error instanceof Error) || error instanceof ConnectorError) return error;
	const trouble = error as SmtpTrouble;
	if (trouble.code === undefined) return error;
	const { command = '', responseCode: status = 0, response = '' } = trouble;
	const technical = oneLine(`SMTP ${command}: ${response === '' ? trouble.message : response}`);
	const fail = (kind: FailureKind, say: string): ConnectorError => new ConnectorError(kind, { say, technical });
	if (trouble.code === 'ETLS' && (trouble.originalCode === undefined || status > 0)) {
		return fail(
			'misconfigured',
			'The mail server does not offer encryption on this port. Choose another encryption or port.'
		);
	}
	if (status >= 400 && status < 500) return notNow(response, fail);
	if (trouble.code === 'EAUTH' || trouble.code === 'ENOAUTH') return signInFailure(status, fail);
	if (status === 530) {
		return fail('signed-out', 'The mail server asks for a user name and a password. Type them in the settings.');
	}
	if (trouble.code === 'EENVELOPE' || trouble.code === 'EMESSAGE') return mailFailure(trouble, mail, fail);
	if (trouble.code === 'EPROTOCOL') {
		return status >= 500
			? fail('forbidden', 'The mail server refuses to talk to us. Ask whoever runs it to let this computer in.')
			: fail(
					'unreadable',
					'What answers at this address and port is no mail server, or it is out of order. It is tried again.'
				);
	}
	return connectionFailure(trouble.originalCode ?? trouble.code, technical, mail?.handedOver);
}

type Fail = (kind: FailureKind, say: string) => ConnectorError;

const notNow = (response: string, fail: Fail): ConnectorError =>
	PATIENCE.test(response)
		? fail(
				'rate-limited',
				'The mail server asks for patience: too much was sent in a short time. We wait and go on by ourselves.'
			)
		: fail('unavailable', 'The mail server cannot take the mail just now. It is tried again; nothing is lost.');

function signInFailure(status: number, fail: Fail): ConnectorError {
	if (status === 538)
		return fail(
			'misconfigured',
			'The mail server takes passwords over an encrypted connection only. Choose an encryption.'
		);
	if ([500, 502, 503, 504].includes(status)) {
		const say =
			'The mail server does not let anybody sign in on this port and with this encryption. Choose others, or leave user name and password empty.';
		return fail('misconfigured', say);
	}
	const say =
		'The mail server did not accept the user name and password. Type them again; many providers want an app password here.';
	return fail('signed-out', say);
}

function mailFailure(trouble: SmtpTrouble, mail: UnderWay | undefined, fail: Fail): ConnectorError {
	const { command, responseCode: status, response = '' } = trouble;
	if (status === 552 || /size/i.test(trouble.message)) {
		return fail('refused', 'The mail is larger than the mail server takes. Shorten its text and send it again.');
	}
	if (command === 'MAIL FROM') {
		return fail(
			'forbidden',
			`The mail server does not let this account send as ${mail?.from ?? ''}. Change the sender address in the settings.`
		);
	}
	if (command === 'RCPT TO') {
		const why = /relay|authenticat/i.test(response)
			? 'it sends mails to its own addresses only, or to others after signing in'
			: 'there is no such mailbox, or it takes no mail';
		return fail(
			'refused',
			`The mail server does not take mails to ${mail?.to ?? ''}: ${why}. Correct the address and send it again.`
		);
	}
	return fail(
		'refused',
		'The mail server took this mail for junk or did not like its content. Change its text and send it again.'
	);
}
