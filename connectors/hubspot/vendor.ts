import { readPath } from '#lib/domain/mapping/path.ts';
import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { ask, type Asked, type Said } from '../rest/ask.ts';
import { listOf, textOf } from '../rest/read.ts';
import { byBearer } from '../rest/sign-in.ts';
import type { Complaint, Vendor } from '../rest/vendor.ts';
import { LABELS } from './labels.ts';
import { tooFast } from './too-fast.ts';

/** HubSpot packs its complaints as JSON into the end of a sentence: `Property values were not valid: [{…}]`. */
function packedIn(message: string): Values | undefined {
	const packed = /\[\{.*\}\]/s.exec(message)?.[0];
	if (packed === undefined) return undefined;
	try {
		return listOf(JSON.parse(packed) as Value)[0];
	} catch {
		return undefined;
	}
}

function complaint(json: Value): Complaint | null {
	const message = textOf(readPath(json, 'message')) ?? '';
	const first = packedIn(message) ?? listOf(readPath(json, 'errors'))[0];
	const property = textOf(first?.name) ?? textOf(readPath(first, 'context.propertyName.0'));
	const say = textOf(first?.message) ?? message;
	if (say === '') return null;
	const label = property === null ? undefined : LABELS[property];
	return label === undefined ? { say } : { say, field: label };
}

export const hubspot: Vendor = { name: 'HubSpot', signIn: byBearer('token', 'access token'), complaint };

function notAllowed(json: Value): ConnectorError {
	const [missing] = listOf(readPath(json, 'errors'));
	const scopes = readPath(missing, 'context.requiredGranularScopes') ?? readPath(missing, 'context.requiredScopes');
	const named = Array.isArray(scopes) && scopes.length > 0 ? ` It needs the scope ${scopes.join(' or ')}.` : '';
	return new ConnectorError('forbidden', {
		say: `HubSpot knows the app, but does not let it do this.${named} Open the private app in HubSpot, add the scope under “Scopes”, and save; what waits goes on by itself.`,
		technical: `403 from HubSpot ${textOf(readPath(json, 'category')) ?? ''}${named}`.trim()
	});
}

/** Asks HubSpot one question. Throws `ConnectorError`, also with the scope that is missing and how long to wait. */
export async function askHubspot(context: Context, asked: Asked): Promise<Said> {
	const expect = asked.expect ?? [];
	const said = await ask(context, hubspot, { ...asked, expect: [...expect, 403, 429] });
	if (said.status === 429) throw tooFast(said);
	if (said.status === 403 && !expect.includes(403)) throw notAllowed(said.json);
	return said;
}

/** The answer as an object. Throws `ConnectorError` (unreadable) where it is none; `maybeDone` after a write. */
export function objectIn({ json }: Said, maybeDone = false): Values {
	if (isObject(json)) return json;
	throw new ConnectorError('unreadable', {
		say: 'HubSpot answered something that makes no sense to us. It is asked again later.',
		technical: 'no object in the answer',
		maybeDone
	});
}
