import { readPath } from '#lib/domain/mapping/path.ts';
import type { Value } from '#lib/domain/mapping/values.ts';
import { ConnectorError, type FailureKind } from '../connector-error.ts';
import { notAccepted } from '../rest/ask.ts';

const WAITS = 'What waits goes on by itself.';
const ANEW =
	'Open the app at api.slack.com/apps, install it to the workspace again, and enter its bot token in the settings of this system.';
const CHOOSE = 'Choose another channel for this action.';

type Verdict = readonly [kind: FailureKind, say: string];

const signedOut: Verdict = ['signed-out', `Slack does not accept the bot token any more. ${ANEW}`];
const tooFast: Verdict = ['rate-limited', `Slack wants no more messages for the moment. ${WAITS}`];
const outage: Verdict = ['unavailable', `Slack answered that something went wrong there. ${WAITS}`];
const notIn: Verdict = [
	'misconfigured',
	'The app is not in the channel. Open the channel in Slack and type /invite and the name of the app; what waits goes on by itself.'
];
const notAllowed: Verdict = [
	'forbidden',
	'Your workspace does not let the app post in this channel. Ask whoever looks after your Slack to allow it, or choose another channel.'
];

/** What Slack's words for a failure mean; what is not here is about the one message. */
const VERDICTS: Readonly<Record<string, Verdict>> = {
	invalid_auth: signedOut,
	not_authed: signedOut,
	account_inactive: signedOut,
	token_revoked: signedOut,
	token_expired: signedOut,
	org_login_required: signedOut,
	access_denied: notAllowed,
	no_permission: notAllowed,
	restricted_action: notAllowed,
	restricted_action_read_only_channel: notAllowed,
	not_allowed_token_type: ['forbidden', `This is not a bot token, and Slack does not take it for this. ${ANEW}`],
	channel_not_found: [
		'misconfigured',
		`Slack knows no such channel, or the app is not in it. Invite the app to the channel, or choose another one. ${WAITS}`
	],
	not_in_channel: notIn,
	is_archived: ['misconfigured', `The channel has been archived in Slack. ${CHOOSE}`],
	ratelimited: tooFast,
	rate_limited: tooFast,
	message_limit_exceeded: tooFast,
	internal_error: outage,
	fatal_error: outage,
	service_unavailable: outage,
	request_timeout: outage
};

/** Milliseconds, where Slack does not say how long. */
const A_WHILE = 30_000;

const missingScope = (json: Value): Verdict => {
	const needed = String(readPath(json, 'needed') ?? '').replaceAll(',', ' or ');
	return [
		'forbidden',
		`The app may not do this in Slack${needed === '' ? '' : `: it needs the scope ${needed}`}. Add it at api.slack.com/apps under “OAuth & Permissions”, and install the app again. ${WAITS}`
	];
};

/** What an answer with a good status means that says it went wrong; `writes` where something may be done all the same. */
export function failureIn(json: Value, writes: boolean): ConnectorError {
	const code = String(readPath(json, 'error') ?? 'no reason');
	const known = code === 'missing_scope' ? missingScope(json) : Object.hasOwn(VERDICTS, code) ? VERDICTS[code] : null;
	const [kind, say] = known ?? ['refused', notAccepted('Slack', undefined, 'message', ` It said: “${code}”.`)];
	return new ConnectorError(kind, {
		say,
		technical: `Slack answered ok: false, ${code}`,
		maybeDone: writes && kind === 'unavailable',
		...(kind === 'rate-limited' && { waitAtLeast: A_WHILE })
	});
}
