import { ResponseBodyError } from 'oauth4webapi';
import { ConnectorError } from '#connectors/connector-error.ts';
import { masked } from '../engine/masked.ts';

// As it stands in the header of the very question, which is neither the secret nor its base64.
const PAIR = /Basic [\w+/=-]+/g;

const without = (text: string, secrets: readonly string[]): string =>
	masked(text, { secrets: Object.fromEntries(secrets.entries()), settings: {} }).replaceAll(PAIR, 'Basic …');

interface About {
	/** What the person calls the system. */
	readonly name: string;
	readonly secrets: readonly string[];
}

const OURS = new Set(['invalid_client', 'unauthorized_client']);

const wrongClient = (name: string): string =>
	`${name} does not accept our client id and client secret. Copy both again from your app there, enter them in the settings of this system, and sign in again.`;

/** What is said where the vendor has ended an agreement. */
export const ended = (name: string): string =>
	`${name} has ended our sign-in. Sign in again on the page of this system; what waits for it is kept, and follows by itself.`;

const bodyFailure = (failure: ResponseBodyError, { name, secrets }: About): ConnectorError => {
	const { error, error_description: words, status } = failure;
	const hide = (text: string) => without(text, secrets);
	const technical = hide(`token request -> ${status} ${error} ${words ?? ''}`.trim().slice(0, 300));
	if (OURS.has(error)) return new ConnectorError('misconfigured', { say: wrongClient(name), technical });
	if (error === 'invalid_grant') return new ConnectorError('signed-out', { say: ended(name), technical });
	return new ConnectorError('misconfigured', {
		say: `${name} did not sign us in. It said: “${hide(words ?? error).replace(/\.$/, '')}”. Check the settings of this system and of your app there.`,
		technical
	});
};

/** What it means that tokens were not given. Asking for them writes no record, so nothing is ever in doubt after it. */
export const tokenFailure = (failure: unknown, about: About): ConnectorError => {
	if (failure instanceof ResponseBodyError) return bodyFailure(failure, about);
	if (failure instanceof ConnectorError) {
		const { kind, say, technical, waitAtLeast } = failure;
		return new ConnectorError(kind, { say, technical, waitAtLeast });
	}
	return new ConnectorError('unreadable', {
		say: `${about.name} gave an answer to our sign-in that makes no sense here. Check the addresses of its sign-in under “More settings”, and try again later.`,
		technical: failure instanceof Error ? `token request: ${failure.name}: ${failure.message}` : 'token request failed'
	});
};
