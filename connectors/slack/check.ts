import { ConnectorError } from '../connector-error.ts';
import type { Context, SignIn } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { workspaceOf } from './workspace.ts';

const NEEDED = 'chat:write';
/** What a doubt is settled by. */
const HISTORY = /^(channels|groups):history$/;

/** Whether Slack lets us in, as whom and where, and what the token may do there. */
export const check = (context: Context): Promise<SignIn> =>
	signInAnswer(async () => {
		const { json, headers } = await workspaceOf(context);
		const scopes = headers['x-oauth-scopes']?.split(',').map((scope) => scope.trim());
		if (scopes && !scopes.includes(NEEDED)) {
			throw new ConnectorError('forbidden', {
				say: 'The token is known to Slack, but it may not send messages. Add the scope chat:write at api.slack.com/apps under “OAuth & Permissions”, and install the app again.',
				technical: `scopes: ${scopes.join(' ')}`
			});
		}
		const who = `This is ${String(json.user ?? 'the app')} in the workspace ${String(json.team ?? 'without a name')}.`;
		return scopes?.some((scope) => HISTORY.test(scope)) === false
			? `${who} It may not read the channel, which tells whether a message that was interrupted has arrived: add the scope channels:history.`
			: who;
	});
