import type { FailureKind } from '../connector-error.ts';

export interface ImapTrouble {
	/** The library's or the socket's; empty where the server answered. */
	readonly code: string;
	/** What the server answered, with its response code (RFC 5530) first. */
	readonly said: string;
	/** NO, BAD, or empty where it answered nothing. */
	readonly status: string;
	readonly atSignIn: boolean;
	/** It offers no STARTTLS. */
	readonly noTls: boolean;
}

interface Verdict {
	readonly when: (trouble: ImapTrouble) => boolean;
	readonly kind: FailureKind;
	readonly say: string;
}

const NONSENSE =
	/^(?:Parser|InvalidResponse|UnexpectedTag|MissingTag|LineTooLarge|LiteralTooLarge|ResponseTooLarge|TooMany)/;

/** What a server's answer means. The first that fits counts; none fits where the connection itself failed. */
export const verdicts: readonly Verdict[] = [
	{
		when: ({ noTls }) => noTls,
		kind: 'misconfigured',
		say: 'The mail server does not offer encryption on this port. Choose “from the start” and port 993.'
	},
	{
		when: ({ atSignIn, said }) => atSignIn && /privacyrequired|login is disabled|encrypt/i.test(said),
		kind: 'misconfigured',
		say: 'The mail server takes passwords over an encrypted connection only. Choose an encryption.'
	},
	{
		when: ({ atSignIn, said }) => atSignIn && /basic ?auth/i.test(said),
		kind: 'forbidden',
		say: 'The provider has turned off signing in with a password for this mailbox. Let your form mail to another mailbox as well, and read that one.'
	},
	{
		when: ({ code, atSignIn, said }) =>
			code === 'ETHROTTLE' || (atSignIn && /\btoo many\b|\blimit|\brate\b|throttl|exceeded/i.test(said)),
		kind: 'rate-limited',
		say: 'The mail server asks for patience. We wait and go on by ourselves.'
	},
	{
		when: ({ atSignIn, said }) => atSignIn && /unavailable|inuse|serverbug|try again|temporar/i.test(said),
		kind: 'unavailable',
		say: 'The mail server cannot check the password just now. It is tried again; nothing is lost.'
	},
	{
		when: ({ atSignIn }) => atSignIn,
		kind: 'signed-out',
		say: 'The mail server did not accept the user name and password. Type them again; many providers want an app password here.'
	},
	{
		when: ({ code, status }) => status === 'BAD' || NONSENSE.test(code),
		kind: 'unreadable',
		say: 'The mail server answered something that we do not understand. It is tried again; nothing is lost.'
	},
	{
		when: ({ status, said }) => status === 'NO' && /^noperm\b/i.test(said),
		kind: 'forbidden',
		say: 'This account may not read the folder. Ask whoever runs the mailbox for the right to read it.'
	},
	{
		when: ({ status }) => status === 'NO',
		kind: 'unavailable',
		say: 'The mail server could not show the mails just now. It is tried again; nothing is lost.'
	}
];
