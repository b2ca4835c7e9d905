import {
	allowInsecureRequests,
	ClientSecretBasic,
	ClientSecretPost,
	customFetch,
	type AuthorizationServer,
	type Client,
	type ClientAuth
} from 'oauth4webapi';
import { ConnectorError } from '#connectors/connector-error.ts';
import type { Context, Grant } from '#connectors/contract.ts';

/** What the asking stands on: the settings and secrets of a system, and the one door for HTTP. */
export type Asking = Pick<Context, 'settings' | 'secrets' | 'http'>;

/** A vendor's two addresses and our app there, as oauth4webapi takes them. */
export interface GrantVendor {
	readonly server: AuthorizationServer;
	readonly client: Client;
	readonly clientAuth: ClientAuth;
	readonly options: { [customFetch]: TokenFetch; [allowInsecureRequests]: true };
	/** What no sentence may repeat. */
	readonly secrets: readonly string[];
}

type TokenFetch = (
	url: string,
	request: {
		readonly method: string;
		readonly headers: Record<string, string>;
		readonly body: URLSearchParams | undefined;
	}
) => Promise<Response>;

/** Milliseconds. The right to renew is held for longer than this. */
export const TOKEN_PATIENCE = 20_000;
/** Statuses with which vendors say no to a token; their body says why. */
const NO = [400, 401, 403];

const throughTheRoom =
	({ http }: Asking): TokenFetch =>
	async (url, { method, headers, body }) => {
		const sent = { method, url, headers, body: body?.toString(), expect: NO, timeLimit: TOKEN_PATIENCE };
		const { status, headers: said, body: text } = await http.send(sent);
		// Only the content type: with a challenge of the vendor beside it, the reason in the body would not be read.
		return new Response(text, { status, headers: { 'content-type': said['content-type'] ?? 'application/json' } });
	};

const addressIn = ({ settings }: Asking, name: string): string => {
	const address = String(settings[name] ?? '');
	if (URL.canParse(address)) return address;
	throw new ConnectorError('misconfigured', {
		say: 'The address of the sign-in page cannot be read. Correct it in the settings of this system, under “More settings”.',
		technical: `the setting "${name}" is no address`
	});
};

/** Whether the app that the business has registered at the vendor has been entered. */
export const hasClient = ({ settings, secrets }: Pick<Asking, 'settings' | 'secrets'>): boolean =>
	Boolean(settings.clientId && secrets.clientSecret);

export const noClient = (): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: 'The client id or the client secret is missing. Enter both in the settings of this system first.'
	});

/** Throws `ConnectorError` (misconfigured) where the app or an address is missing. */
export const grantVendor = (asking: Asking, grant: Grant): GrantVendor => {
	const { settings, secrets } = asking;
	if (!hasClient(asking)) throw noClient();
	const clientSecret = String(secrets.clientSecret);
	const tokenUrl = addressIn(asking, grant.tokenUrl);
	return {
		server: {
			issuer: new URL(tokenUrl).origin,
			authorization_endpoint: addressIn(asking, grant.authorizeUrl),
			token_endpoint: tokenUrl
		},
		client: { client_id: String(settings.clientId) },
		clientAuth: (grant.clientIn === 'body' ? ClientSecretPost : ClientSecretBasic)(clientSecret),
		// Which addresses may be called at all, and how, is judged by the http room.
		options: { [customFetch]: throughTheRoom(asking), [allowInsecureRequests]: true },
		secrets: [clientSecret]
	};
};
