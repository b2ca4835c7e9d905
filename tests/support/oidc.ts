import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import { listening, type LocalServer } from './web-server.ts';

export const APP = { clientId: 'nordbakeriet', clientSecret: 'sourdough & rye +1' };

const CODE_AND_REFRESH = {
	grant_types: ['authorization_code', 'refresh_token'],
	response_types: ['code'],
	token_endpoint_auth_method: 'client_secret_basic'
};
const SCOPES = ['offline_access', 'accounting.contacts', 'accounting.invoices', 'accounting.payments'];

export interface Oidc extends LocalServer {
	readonly authorizeUrl: string;
	readonly tokenUrl: string;
	/** How often tokens were given, by how they were asked for. */
	readonly given: { authorization_code: number; refresh_token: number };
	readonly refused: string[];
	/** Lets the token address fail with this status, or work again. */
	fail(status: number | null): void;
	/** Lets the token address refuse everything, and repeat in its answer all that it was asked. */
	echo(): void;
	/** How many seconds the next access tokens live. */
	shortenTo(seconds: number): void;
	/** Uses a refresh token up, as somebody does who has got hold of it; answers with the status. */
	refresh(token: string): Promise<number>;
}

/**
 * A certified OAuth 2 server (oidc-provider): access tokens of 60 seconds, refresh tokens that are used up at every
 * refresh, and a whole agreement that ends when one is used twice, as Xero does it. It wants PKCE.
 */
export async function startOidc(redirects: readonly string[]): Promise<Oidc> {
	const given = { authorization_code: 0, refresh_token: 0 };
	const refused: string[] = [];
	let failing: number | null = null;
	let seconds = 60;
	let isEchoing = false;
	const server = createServer();
	const local = await listening(server, () => server.closeAllConnections());
	const client = { client_id: APP.clientId, client_secret: APP.clientSecret, redirect_uris: [...redirects] };
	const provider = new Provider(local.url, {
		clients: [{ ...client, ...CODE_AND_REFRESH }],
		scopes: SCOPES,
		features: { devInteractions: { enabled: true }, revocation: { enabled: true } },
		ttl: {
			AccessToken: () => seconds,
			AuthorizationCode: 60,
			RefreshToken: 3600,
			Grant: 7200,
			Session: 7200,
			Interaction: 600
		},
		rotateRefreshToken: true,
		issueRefreshToken: async () => true,
		pkce: { required: () => true },
		cookies: { keys: ['crumbs'] },
		findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) })
	});
	provider.on('grant.success', ({ oidc }) => {
		const way = oidc.params.grant_type;
		if (way === 'authorization_code' || way === 'refresh_token') given[way] += 1;
	});
	provider.on('grant.error', ({ oidc }) => void refused.push(oidc.params.grant_type ?? ''));
	const answer = provider.callback();
	server.on('request', (request: IncomingMessage, response: ServerResponse) => {
		if (isEchoing && request.url === '/token') {
			const said = async () => `${request.headers.authorization} ${decodeURIComponent(await text(request))}`;
			void said().then((error_description) =>
				response
					.writeHead(400, { 'content-type': 'application/json' })
					.end(JSON.stringify({ error: 'invalid_request', error_description }))
			);
		} else if (failing !== null && request.url === '/token') response.writeHead(failing).end('out of order');
		else answer(request, response);
	});
	return {
		...local,
		authorizeUrl: `${local.url}/auth`,
		tokenUrl: `${local.url}/token`,
		given,
		refused,
		fail: (status) => void (failing = status),
		echo: () => void (isEchoing = true),
		shortenTo: (few) => void (seconds = few),
		refresh: async (token) => {
			const pair = [APP.clientId, APP.clientSecret].map((part) => new URLSearchParams({ part }).toString().slice(5));
			const answered = await fetch(`${local.url}/token`, {
				method: 'POST',
				headers: { authorization: `Basic ${Buffer.from(pair.join(':')).toString('base64')}` },
				body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token })
			});
			return answered.status;
		}
	};
}

/**
 * Plays the person on the server's own pages: signs in and agrees, or goes away without. Answers with the address of
 * ours that the browser is sent back to.
 */
export async function agree(page: string | URL, { says = 'yes' }: { says?: 'yes' | 'no' } = {}): Promise<URL> {
	const cookies = new Map<string, string>();
	let next: { url: URL; form?: URLSearchParams } = { url: new URL(page) };
	for (let step = 0; step < 12; step += 1) {
		const response = await fetch(next.url, {
			redirect: 'manual',
			headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
			...(next.form && { method: 'POST', body: next.form })
		});
		for (const line of response.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			cookies.set(name, value);
		}
		const location = response.headers.get('location');
		const html = await response.text();
		if (location) {
			next = { url: new URL(location, next.url) };
			if (next.url.pathname === '/oauth/callback') return next.url;
			continue;
		}
		const action = /<form[^>]+action="([^"]+)"/.exec(html)?.[1];
		const abort = /href="([^"]*\/abort)"/.exec(html)?.[1];
		if (!action || !abort) throw new Error(`The page has no form: ${response.status} ${html.slice(0, 2000)}`);
		const isSignIn = html.includes('name="login"');
		if (!isSignIn && says === 'no') next = { url: new URL(abort, next.url) };
		else {
			const login = { prompt: 'login', login: 'kari@nordbakeriet.example', password: 'bread' };
			next = { url: new URL(action, next.url), form: new URLSearchParams(isSignIn ? login : { prompt: 'consent' }) };
		}
	}
	throw new Error('The server never came to an end.');
}
