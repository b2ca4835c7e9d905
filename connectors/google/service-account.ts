import { z } from 'zod';
import { readPath } from '#lib/domain/mapping/path.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { readJson } from '../http-json/json-text.ts';

const keySchema = z.object({
	type: z.literal('service_account'),
	client_email: z.string().min(3),
	private_key: z.string().includes('PRIVATE KEY'),
	private_key_id: z.string().optional(),
	token_uri: z.url().default('https://oauth2.googleapis.com/token')
});

/** The file that Google gives out for a service account. */
export type ServiceKey = z.output<typeof keySchema>;

interface Token {
	readonly token: string;
	/** UTC milliseconds. */
	readonly until: number;
}

const AN_HOUR = 3600;
/** Milliseconds before its end from which a token is no longer used: a call takes its time. */
const EARLY = 60_000;
const NO = [400, 401, 403];

/** The key that was pasted; null where what was pasted is none. Throws `ConnectorError` (signed-out) for a part of one. */
export function serviceKeyIn(pasted: string): ServiceKey | null {
	if (!pasted.trimStart().startsWith('{')) return null;
	const key = keySchema.safeParse(readJson(pasted));
	if (key.success) return key.data;
	throw new ConnectorError('signed-out', {
		say: 'The key of the service account is not whole. Open the file that Google gave you, copy all of it from the first brace to the last, and enter it again in the settings of this system.',
		technical: `service account key: ${key.error.issues.map(({ path }) => path.join('.')).join(', ')}`
	});
}

/** What Google takes for our word that we may act for a service account (RFC 7523). */
async function assertionOf(key: ServiceKey, scope: string, now: number): Promise<string> {
	const issued = Math.floor(now / 1000);
	const { importPKCS8, SignJWT } = await import('jose');
	try {
		return await new SignJWT({ scope })
			.setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(key.private_key_id && { kid: key.private_key_id }) })
			.setIssuer(key.client_email)
			.setAudience(key.token_uri)
			.setIssuedAt(issued)
			.setExpirationTime(issued + AN_HOUR)
			.sign(await importPKCS8(key.private_key, 'RS256'));
	} catch {
		throw new ConnectorError('signed-out', {
			say: 'The private key of the service account cannot be read. Open the file that Google gave you, copy all of it, and enter it again in the settings of this system.',
			technical: 'the private key is no PKCS #8'
		});
	}
}

async function fetchToken(context: Context, key: ServiceKey, scope: string): Promise<Token> {
	const assertion = await assertionOf(key, scope, context.now());
	const answer = await context.http.send({
		method: 'POST',
		url: key.token_uri,
		headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }).toString(),
		expect: NO
	});
	const json = readJson(answer.body);
	const token = readPath(json, 'access_token');
	if (NO.includes(answer.status) || typeof token !== 'string') {
		throw new ConnectorError('signed-out', {
			say: `Google does not accept the key of the service account ${key.client_email}. It may have been deleted or replaced. Make a new one in the Google Cloud console, and enter it in the settings of this system.`,
			technical: `token request -> ${answer.status} ${String(readPath(json, 'error') ?? '')}`.trim()
		});
	}
	const seconds = Number(readPath(json, 'expires_in')) || AN_HOUR;
	return { token, until: context.now() + seconds * 1000 - EARLY };
}

/** A run has one context for all its calls, so it asks for one token. */
const tokens = new WeakMap<Context, Promise<Token>>();

/** An access token for a service account, asked for once and again when it runs out. */
export async function serviceToken(context: Context, key: ServiceKey, scope: string): Promise<string> {
	const kept = await tokens.get(context)?.catch(() => undefined);
	if (kept && kept.until > context.now()) return kept.token;
	const asked = fetchToken(context, key, scope);
	tokens.set(context, asked);
	return (await asked).token;
}

/** Forgets the token, so that the next call asks for another. */
export const forgetServiceToken = (context: Context): void => void tokens.delete(context);
