import type { Network } from '#connectors/contract.ts';
import type { Mail } from '../persistence/mails.ts';
import type { MailServer } from './mail-server.ts';

const PATIENCE = 20_000;

const transport = async (server: MailServer, network: Network) => {
	const { address, servername } = await network.pin(server.host);
	const { createTransport } = await import('nodemailer');
	return createTransport({
		host: address,
		port: server.port,
		secure: server.security === 'tls',
		requireTLS: server.security === 'starttls',
		ignoreTLS: server.security === 'none',
		tls: { servername },
		...(server.user === '' ? {} : { auth: { user: server.user, pass: server.password } }),
		connectionTimeout: PATIENCE,
		greetingTimeout: PATIENCE,
		socketTimeout: PATIENCE,
		disableFileAccess: true,
		disableUrlAccess: true
	});
};

/** Sends one mail of the house. Throws what the mail server said. */
export const sendMail = async (
	server: MailServer,
	network: Network,
	mail: Pick<Mail, 'id' | 'recipient' | 'subject' | 'html' | 'text' | 'images'> & { readonly stopUrl?: string | null }
): Promise<void> => {
	const via = await transport(server, network);
	try {
		await via.sendMail({
			from: { name: 'Handover', address: server.from },
			to: mail.recipient,
			subject: mail.subject,
			text: mail.text,
			html: mail.html,
			// One click in the mail program, as RFC 8058 wants it.
			...(mail.stopUrl && {
				headers: {
					'List-Unsubscribe': `<${mail.stopUrl}>`,
					'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
				}
			}),
			messageId: `<${mail.id}@${server.from.split('@')[1]}>`,
			attachments: mail.images.map(({ cid, base64 }) => ({
				cid,
				filename: `${cid}.png`,
				content: Buffer.from(base64, 'base64'),
				contentType: 'image/png',
				contentDisposition: 'inline' as const
			}))
		});
	} finally {
		via.close();
	}
};

/** Signs in to a mail server without sending anything; the reason in words where it does not let us in, else null. */
export const tryMailServer = async (server: MailServer, network: Network): Promise<string | null> => {
	try {
		const via = await transport(server, network);
		try {
			await via.verify();
		} finally {
			via.close();
		}
		return null;
	} catch (failure) {
		return reasonOf(failure, server.host);
	}
};

/** Why the mail server did not take it, in words for a person. */
export const reasonOf = (failure: unknown, host: string): string => {
	const { code, response, say } = failure as { code?: string; response?: string; say?: string };
	if (say) return say;
	if (code === 'EAUTH')
		return `${host} did not accept the user name or the password. Check both; many providers want an app password here.`;
	if (code === 'ETLS')
		return `${host} does not offer the encryption that was chosen, or cannot prove who it is. Choose another encryption, or ask whoever runs it.`;
	if (code === 'ECONNECTION' || code === 'ESOCKET' || code === 'ETIMEDOUT' || code === 'EDNS') {
		return `${host} does not answer on this port. Check the name, the port and the encryption.`;
	}
	const said = response ? `${host} did not take the mail. It said: “${response}”.` : `${host} did not take the mail.`;
	return `${said} Check the sender and the mail server in the settings.`;
};
