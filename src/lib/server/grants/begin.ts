import { calculatePKCECodeChallenge, generateRandomCodeVerifier } from 'oauth4webapi';
import { Mistake } from '../mistake.ts';
import type { System } from '../persistence/systems.ts';
import type { Seal } from '../secrets/seal.ts';
import { grantOf } from './grant-of.ts';
import { sealedState } from './state.ts';
import { grantVendor, type Asking } from './vendor.ts';

/** Milliseconds that a person may take on the system's own page. */
const PATIENCE = 30 * 60_000;

export interface Beginning {
	readonly person: string;
	/** The address of ours that the system sends the person back to. */
	readonly redirect: string;
	/** The page of ours to go on to afterwards. */
	readonly next: string;
	/** UTC milliseconds. */
	readonly now: number;
}

/**
 * The address of the system's own page where the person signs in and agrees. Throws `Mistake` or `ConnectorError` where
 * the system has none, or where our app there has not been entered.
 */
export const beginSignIn = async (
	seal: Seal,
	{ id, workspaceId, ...system }: System,
	asking: Asking,
	{ person, redirect, next, now }: Beginning
): Promise<URL> => {
	const grant = grantOf(system);
	if (!grant) throw new Mistake(`${system.name} has no sign-in page of its own: its settings alone sign in.`);
	const { server, client } = grantVendor(asking, grant);
	const verifier = generateRandomCodeVerifier();
	const state = { system: id, workspace: workspaceId, person, verifier, redirect, next, until: now + PATIENCE };
	const page = new URL(String(server.authorization_endpoint));
	const parameters = {
		...grant.parameters,
		response_type: 'code',
		client_id: client.client_id,
		redirect_uri: redirect,
		scope: String(asking.settings.scope ?? grant.scopes.join(' ')),
		state: sealedState(seal, state),
		code_challenge: await calculatePKCECodeChallenge(verifier),
		code_challenge_method: 'S256'
	};
	for (const [name, value] of Object.entries(parameters)) page.searchParams.set(name, value);
	return page;
};
