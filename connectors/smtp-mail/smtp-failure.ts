import { ConnectorError } from '../connector-error.ts';
import { connectionFailure } from '../mail-server/connection-failure.ts';
import { oneLine } from '../mail-server/one-line.ts';
import { verdicts, type SmtpTrouble } from './smtp-verdicts.ts';

/** A mail that was on its way when something went wrong. */
export interface UnderWay {
	readonly from: string;
	readonly to: string;
	/** Whether its last line had been handed over, so that only the server's answer was missing. */
	readonly handedOver: boolean;
}

/** What nodemailer attaches to its errors. */
interface Attached {
	readonly message: string;
	readonly code?: string;
	readonly originalCode?: string;
	readonly command?: string;
	readonly response?: string;
	readonly responseCode?: number;
}

/** What an error of the mail server means; an error that it has nothing to do with stays as it is. */
export function smtpFailure(error: unknown, mail?: UnderWay): unknown {
	if (!(error instanceof Error) || error instanceof ConnectorError) return error;
	const { message, code, originalCode, command = '', response = '', responseCode = 0 } = error as Attached;
	// The library gives no code to a server that hangs up while it is being checked.
	if (code === undefined && message !== 'Connection closed') return error;
	const trouble: SmtpTrouble = { code: code ?? '', cause: originalCode, command, said: response, status: responseCode };
	const technical = oneLine(`SMTP ${command}: ${response === '' ? message : response}`);
	const verdict = verdicts.find(({ when }) => when(trouble));
	if (!verdict) return connectionFailure(originalCode ?? trouble.code, technical, mail?.handedOver);
	const say = verdict.say.replace(/\{(from|to)\}/g, (_, which: 'from' | 'to') => mail?.[which] ?? '');
	return new ConnectorError(verdict.kind, { say, technical });
}
