import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { byBearer } from '../rest/sign-in.ts';
import type { Vendor } from '../rest/vendor.ts';

const signedByToken = byBearer('token', 'access token');

/** The program, wherever it runs; most topics need no sign-in. */
export const ntfy: Vendor = {
	name: 'ntfy',
	signIn: async (context, question) =>
		context.secrets.token?.trim() ? signedByToken(context, question) : { headers: {}, parameters: {}, secrets: [] }
};

/** The topic of this system. Throws `ConnectorError` (misconfigured) where it is none that ntfy takes. */
export function topicOf({ settings }: Context): string {
	const topic = String(settings.topic ?? '').trim();
	if (/^[-\w]{1,64}$/.test(topic)) return topic;
	throw new ConnectorError('misconfigured', {
		say: `“${topic}” is no topic that ntfy takes: letters, digits, hyphens and underscores, 64 at most. Enter another one in the settings of this system.`,
		technical: 'the setting "topic" is no name of a topic'
	});
}

/** Nothing at the address speaks as ntfy does. */
export const noServer = (context: Context, status: number): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `There is no ntfy at ${String(context.settings.baseUrl)}, or it keeps this topic for itself. Check the address and the topic in the settings of this system.`,
		technical: `${status} where ntfy was expected`
	});
