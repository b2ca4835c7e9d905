import type { TokenEndpointResponse } from 'oauth4webapi';
import type { Grant } from '#connectors/contract.ts';
import type { KeptGrant } from '../persistence/grants.ts';
import type { System } from '../persistence/systems.ts';
import type { Seal } from '../secrets/seal.ts';

export interface Tokens {
	readonly access: string;
	/** Null where the vendor gives none: a person then agrees again each time. */
	readonly refresh: string | null;
}

const DAY = 86_400_000;

const purpose = (systemId: string): string => `grant:${systemId}`;

/** The tokens of a system; null where nobody has agreed. Throws `Error` where they were sealed with another key. */
export const openedTokens = (seal: Seal, { id, grant }: Pick<System, 'id' | 'grant'>): Tokens | null =>
	grant ? (JSON.parse(seal.open(grant, purpose(id))) as Tokens) : null;

/** Vendors say how long a refresh token lasts in one of two ways, or only in their documents. */
const grantEnd = (answer: TokenEndpointResponse, { keepsDays }: Grant, now: number): number | null => {
	const seconds = Number(answer.refresh_token_expires_in ?? answer.x_refresh_token_expires_in);
	if (seconds > 0) return now + seconds * 1000;
	return keepsDays === undefined ? null : now + keepsDays * DAY;
};

/** Where nothing renews it, a token that lives for weeks is the agreement itself; one of hours is known to be short. */
const longLived = ({ expires_in: seconds = 0 }: TokenEndpointResponse, now: number): number | null =>
	seconds * 1000 >= 4 * DAY ? now + seconds * 1000 : null;

/** What a vendor has answered, as it is kept. A refresh token that is not replaced stays. `now` in UTC milliseconds. */
export const keptGrant = (
	seal: Seal,
	systemId: string,
	answer: TokenEndpointResponse,
	{ grant, now, before }: { grant: Grant; now: number; before: Tokens | null }
): KeptGrant => {
	const tokens: Tokens = { access: answer.access_token, refresh: answer.refresh_token ?? before?.refresh ?? null };
	const grantUntil = tokens.refresh === null ? longLived(answer, now) : grantEnd(answer, grant, now);
	return {
		grant: seal.seal(JSON.stringify(tokens), purpose(systemId)),
		accessUntil: answer.expires_in === undefined ? null : now + answer.expires_in * 1000,
		grantUntil,
		...(before === null && { grantLife: grantUntil === null ? null : grantUntil - now })
	};
};
