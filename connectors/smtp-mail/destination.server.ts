import { defineDestination, type Context } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import manifest from './manifest.ts';
import { openTransport } from './open-transport.ts';
import { smtpFailure } from './smtp-failure.ts';
import { writeMail } from './write-mail.ts';

/** Signs in and hangs up; nothing is sent. */
async function signIn(context: Context): Promise<string> {
	const transport = await openTransport(context);
	await transport.verify().catch((error: unknown) => {
		throw smtpFailure(error);
	});
	const { fromAddress, user } = context.settings;
	return `${user ? 'Signed in' : 'The server answers'}. Mails will come from ${String(fromAddress)}.`;
}

export default defineDestination(manifest, {
	check: (context) => signInAnswer(() => signIn(context)),
	actions: { mail: { write: writeMail } }
});
