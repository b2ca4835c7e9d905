import { testContext } from '../../tests/support/context.ts';
import { freePort } from '../../tests/support/free-port.ts';
import type { SourceBed } from '../conformance.ts';
import type { Context } from '../contract.ts';

export interface Signs {
	readonly user?: string;
	readonly password: string;
}

/** The bike shop, as the engine opens it. */
export const contextAt = (baseUrl: string, { user = '', password }: Signs, channel = ''): Context =>
	testContext({ settings: { baseUrl, user, channel }, secrets: { token: password } });

/** Where the connector is put to the test; what is `wrong` is the password. */
export const bedAt = (url: string, signs: Signs): SourceBed => ({
	open: async (_, signal) => ({ ...contextAt(url, signs), signal }),
	wrong: async (_, signal) => ({ ...contextAt(url, { ...signs, password: 'stale bread' }), signal }),
	absent: async (_, signal) => ({ ...contextAt(`http://127.0.0.1:${await freePort()}`, signs), signal })
});
