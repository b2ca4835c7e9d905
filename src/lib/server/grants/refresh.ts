import { processRefreshTokenResponse, refreshTokenGrantRequest, type TokenEndpointResponse } from 'oauth4webapi';
import type { Grant } from '#connectors/contract.ts';
import { tokenFailure } from './token-failure.ts';
import { grantVendor, type Asking } from './vendor.ts';

/**
 * Asks a vendor for new tokens. Throws `ConnectorError`: signed-out where it has ended the agreement, misconfigured where
 * it does not know our app, else what stands in the way for the moment.
 */
export const refreshed = async (
	name: string,
	asking: Asking,
	grant: Grant,
	refreshToken: string
): Promise<TokenEndpointResponse> => {
	const { server, client, clientAuth, options, secrets } = grantVendor(asking, grant);
	try {
		const answer = await refreshTokenGrantRequest(server, client, clientAuth, refreshToken, options);
		return await processRefreshTokenResponse(server, client, answer);
	} catch (failure) {
		throw tokenFailure(failure, { name, secrets: [...secrets, refreshToken] });
	}
};
