import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import type { KeyPair } from './signing.ts';

/**
 * A name from the settings and the secret `token` that goes with it; both may stand in the secret, with a colon between.
 * Throws `ConnectorError` (signed-out) where there is no secret.
 */
export function pairOf({ settings, secrets }: Context, setting: string, called: string): KeyPair {
	const token = secrets.token?.trim() ?? '';
	if (token === '') {
		throw new ConnectorError('signed-out', {
			say: `No ${called} has been entered for this system yet. Enter it in the settings of the system.`,
			technical: 'the secret "token" is empty'
		});
	}
	const key = String(settings[setting] ?? '').trim();
	const [, first = '', rest = ''] = key === '' ? (/^([^:]+):(.+)$/.exec(token) ?? []) : [];
	return first === '' ? { key, secret: token } : { key: first, secret: rest };
}

export const basicHeader = ({ key, secret }: KeyPair): { readonly authorization: string } => ({
	authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`
});

/** What must not be told of a pair. */
export const secretsOf = (pair: KeyPair): string[] => [pair.secret, basicHeader(pair).authorization.slice(6)];
