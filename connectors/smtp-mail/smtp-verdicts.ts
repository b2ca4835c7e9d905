import type { FailureKind } from '../connector-error.ts';

export interface SmtpTrouble {
	/** The library's. */
	readonly code: string;
	/** The socket's code where it was the socket. */
	readonly cause: string | undefined;
	/** What we had asked for. */
	readonly command: string;
	/** What the server answered, and its number; empty and 0 where it answered nothing. */
	readonly said: string;
	readonly status: number;
}

interface Verdict {
	readonly when: (trouble: SmtpTrouble) => boolean;
	readonly kind: FailureKind;
	/** `{from}` and `{to}` stand for the mail's addresses. */
	readonly say: string;
}

const said =
	(...words: readonly RegExp[]) =>
	(trouble: SmtpTrouble): boolean =>
		words.some((word) => word.test(trouble.said));
const at =
	(command: string) =>
	(trouble: SmtpTrouble): boolean =>
		trouble.command === command && trouble.status >= 500;
const isTemporary = ({ status }: SmtpTrouble): boolean => status >= 400 && status < 500;
const isSignIn = ({ code }: SmtpTrouble): boolean => code === 'EAUTH' || code === 'ENOAUTH';
const both =
	(...conditions: readonly Verdict['when'][]) =>
	(trouble: SmtpTrouble): boolean =>
		conditions.every((condition) => condition(trouble));

/** What a server's answer means. The first that fits counts; none fits where the connection itself failed. */
export const verdicts: readonly Verdict[] = [
	{
		when: ({ code, cause, status }) => code === 'ETLS' && (cause === undefined || status > 0),
		kind: 'misconfigured',
		say: 'The mail server does not offer encryption on this port. Choose another encryption or port.'
	},
	{
		when: said(/must issue a starttls|encryption required|requires? (?:tls|encryption)|^538/i),
		kind: 'misconfigured',
		say: 'The mail server takes mails and passwords over an encrypted connection only. Choose an encryption.'
	},
	{
		when: said(/basic ?auth\w* is disabled|client ?authentication is disabled/i),
		kind: 'forbidden',
		say: 'The provider has turned off signing in with a password for this mailbox. Ask whoever looks after the account to allow it, or use another mail server.'
	},
	{
		when: said(
			/(?:sending|daily|hourly|rate).{0,20}(?:limit|quota)|\btoo many (?:mails|messages|emails)|slow down|throttl/i
		),
		kind: 'rate-limited',
		say: 'The mail server asks for patience: too much was sent in a short time. We wait and go on by ourselves.'
	},
	{
		when: isTemporary,
		kind: 'unavailable',
		say: 'The mail server cannot take the mail just now. It is tried again; nothing is lost.'
	},
	{
		when: both(isSignIn, ({ status }) => [500, 502, 503, 504].includes(status)),
		kind: 'misconfigured',
		say: 'The mail server does not let anybody sign in on this port and with this encryption. Choose others, or leave user name and password empty.'
	},
	{
		when: isSignIn,
		kind: 'signed-out',
		say: 'The mail server did not accept the user name and password. Type them again; many providers want an app password here.'
	},
	{
		when: ({ status }) => status === 530,
		kind: 'signed-out',
		say: 'The mail server asks for a user name and a password. Type them in the settings.'
	},
	{
		when: ({ code, status }) => status === 552 || (code === 'EMESSAGE' && status === 0),
		kind: 'refused',
		say: 'The mail is larger than the mail server takes. Shorten its text and send it again.'
	},
	{
		when: said(/sender address rejected|not owned by|send ?as (?:denied|this sender)|sendasdenied/i),
		kind: 'forbidden',
		say: 'The mail server does not let this account send as {from}. Change the sender address in the settings.'
	},
	{
		when: at('MAIL FROM'),
		kind: 'forbidden',
		say: 'The mail server does not let this account send as {from}. Change the sender address in the settings.'
	},
	{
		when: both(at('RCPT TO'), said(/relay|authenticat/i)),
		kind: 'refused',
		say: 'The mail server does not take mails to {to}: it sends to its own addresses only, or to others after signing in. Type a user name and a password in the settings, or correct the address, and send it again.'
	},
	{
		when: at('RCPT TO'),
		kind: 'refused',
		say: 'The mail server does not take mails to {to}: there is no such mailbox, or it takes no mail. Correct the address and send it again.'
	},
	{
		when: at('DATA'),
		kind: 'refused',
		say: 'The mail server took this mail for junk or did not like its content. Change its text and send it again.'
	},
	{
		when: ({ status }) => status >= 500,
		kind: 'forbidden',
		say: 'The mail server refuses to talk to us. Ask whoever runs it to let this computer in.'
	},
	{
		when: ({ code }) => code === 'EPROTOCOL',
		kind: 'unreadable',
		say: 'What answers at this address and port is no mail server, or it is out of order. It is tried again.'
	}
];
