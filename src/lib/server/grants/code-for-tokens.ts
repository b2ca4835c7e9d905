import {
	authorizationCodeGrantRequest,
	AuthorizationResponseError,
	processAuthorizationCodeResponse,
	ResponseBodyError,
	validateAuthResponse,
	type TokenEndpointResponse
} from 'oauth4webapi';
import type { Grant } from '#connectors/contract.ts';
import { Mistake } from '../mistake.ts';
import type { SignInState } from './state.ts';
import { tokenFailure } from './token-failure.ts';
import { grantVendor, type Asking } from './vendor.ts';

const saidNo = (name: string, { error, error_description: words }: AuthorizationResponseError): Mistake =>
	new Mistake(
		error === 'access_denied'
			? `You did not agree at ${name}, so nothing was changed. Sign in once more if that was not meant.`
			: `${name} did not sign us in. It said: “${(words ?? error).slice(0, 200).replace(/\.$/, '')}”. Check the settings of your app there.`
	);

const unmatched = (name: string, redirect: string): Mistake =>
	new Mistake(
		`${name} does not take this sign-in: it is too old or was used before, or the address ${redirect} is not entered in your app there. Check that address, and sign in once more.`
	);

/**
 * The tokens for what a person has agreed to. `answer` is what the system has sent along with the person. Throws `Mistake`
 * where the person or the system has said no, else `ConnectorError`.
 */
export const codeForTokens = async (
	name: string,
	{ asking, grant, state }: { asking: Asking; grant: Grant; state: SignInState },
	answer: URLSearchParams
): Promise<TokenEndpointResponse> => {
	const { server, client, clientAuth, options, secrets } = grantVendor(asking, grant);
	const given = new URLSearchParams(answer);
	// Vendors are known here by their two addresses alone, and the sealed state says whose answer it is.
	given.delete('iss');
	try {
		const agreed = validateAuthResponse(server, client, given, given.get('state') ?? '');
		const { redirect, verifier } = state;
		const said = await authorizationCodeGrantRequest(server, client, clientAuth, agreed, redirect, verifier, options);
		return await processAuthorizationCodeResponse(server, client, said);
	} catch (failure) {
		if (failure instanceof AuthorizationResponseError) throw saidNo(name, failure);
		if (failure instanceof ResponseBodyError && failure.error === 'invalid_grant')
			throw unmatched(name, state.redirect);
		throw tokenFailure(failure, { name, secrets: [...secrets, state.verifier, given.get('code') ?? ''] });
	}
};
