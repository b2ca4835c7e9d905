import type { Context } from '../contract.ts';
import { tlsOptions } from '../mail-server/tls.ts';

/** The way to the mail server of the settings, at the address that was checked. Throws `ConnectorError`. */
export async function openTransport({ settings, secrets, network }: Context) {
	const { address, servername } = await network.pin(String(settings.host));
	const { createTransport } = await import('nodemailer');
	const user = typeof settings.user === 'string' ? settings.user : '';
	return createTransport({
		host: address,
		port: Number(settings.port),
		secure: settings.security === 'tls',
		requireTLS: settings.security === 'starttls',
		ignoreTLS: settings.security === 'none',
		tls: tlsOptions(servername, settings),
		// Without forceAuth a server that offers no sign-in would be sent the mail without one.
		...(user !== '' && { auth: { user, pass: secrets.password ?? '' }, forceAuth: true }),
		connectionTimeout: 15_000,
		greetingTimeout: 10_000,
		// A server may look for viruses before it answers; to give up too early leaves a doubt.
		socketTimeout: 120_000,
		disableFileAccess: true,
		disableUrlAccess: true
	});
}
