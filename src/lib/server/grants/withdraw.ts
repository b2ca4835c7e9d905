import {
	discoveryRequest,
	processDiscoveryResponse,
	processRevocationResponse,
	ResponseBodyError,
	revocationRequest,
	type AuthorizationServer
} from 'oauth4webapi';
import type { Grant, Withdrawal } from '#connectors/contract.ts';
import { manifests } from '#connectors/registry.ts';
import type { App } from '../app.ts';
import type { System } from '../persistence/systems.ts';
import { openedTokens, type Tokens } from './tokens.ts';
import { grantVendor, type Asking, type GrantVendor } from './vendor.ts';

/** `shared`: left as it is, since another system needs it. `by-hand`: the vendor has not said that it is done. */
export type Withdrawn = 'done' | 'shared' | 'by-hand';

/** Milliseconds that a person waits for it at most. */
const PATIENCE = 10_000;

const serverOf = async ({ at }: Withdrawal, { server, options }: GrantVendor): Promise<AuthorizationServer> => {
	if (at !== 'discovered') return { ...server, revocation_endpoint: new URL(at, server.token_endpoint).href };
	const issuer = new URL(server.issuer);
	return processDiscoveryResponse(issuer, await discoveryRequest(issuer, options));
};

const askVendor = async (asking: Asking, grant: Grant, { access, refresh }: Tokens): Promise<void> => {
	const vendor = grantVendor(asking, grant);
	const hint = refresh === null ? 'access_token' : 'refresh_token';
	const answer = await revocationRequest(
		await serverOf(grant.withdrawal, vendor),
		vendor.client,
		vendor.clientAuth,
		refresh ?? access,
		{ ...vendor.options, additionalParameters: { token_type_hint: hint } }
	);
	await processRevocationResponse(answer);
};

/** RFC 7009 has an unknown token answered as one that was just withdrawn; Google refuses it. */
const isGoneAlready = (failure: unknown): boolean =>
	failure instanceof ResponseBodyError && failure.error === 'invalid_token';

const isNeeded = async ({ store }: Pick<App, 'store'>, { id, settings }: System): Promise<boolean> =>
	(await store.grants.others(id)).some((other) => other.settings.clientId === settings.clientId);

/** Has a vendor withdraw what a person has agreed to. It never throws: whatever stands in the way, a person can do it. */
export const withdraw = async (parts: Pick<App, 'store' | 'seal' | 'room'>, system: System): Promise<Withdrawn> => {
	const grant = manifests[system.connector]?.grant;
	if (!grant || system.grant === null) return 'done';
	if (grant.withdrawal.endsAll && (await isNeeded(parts, system))) return 'shared';
	try {
		const tokens = openedTokens(parts.seal, system);
		const signal = AbortSignal.timeout(PATIENCE);
		if (tokens) await askVendor(parts.room.contexts(system, { timeZone: 'UTC', signal }), grant, tokens);
		return 'done';
	} catch (failure) {
		return isGoneAlready(failure) ? 'done' : 'by-hand';
	}
};
