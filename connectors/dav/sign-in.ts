import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { addressOf } from './address.ts';

/**
 * The header that signs us in at this address (RFC 7617). Throws `misconfigured` where the password would leave an
 * encrypted server for an open line.
 */
export function signIn(context: Context, url: URL): { authorization: string } {
	if (url.protocol !== 'https:' && addressOf(context).protocol === 'https:') {
		throw new ConnectorError('misconfigured', {
			say: `The server sends us on to ${url.host} without encryption, where others could read the password, so we did not go there. Ask whoever looks after the server.`,
			technical: `password withheld from ${url.origin}`
		});
	}
	const pair = `${String(context.settings.user ?? '').trim()}:${context.secrets.password ?? ''}`;
	return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

export const signedOut = (url: URL): ConnectorError =>
	new ConnectorError('signed-out', {
		say: `${url.host} did not accept the user name and password. Enter them again; most services want an app password here instead of the one you sign in with.`,
		technical: `401 from ${url.origin}${url.pathname}`
	});
