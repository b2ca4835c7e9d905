import type { Context } from '../contract.ts';
import { davCall } from './dav-call.ts';
import { multistatus, type Resource } from './multistatus.ts';

export const NAMESPACES =
	'xmlns:d="DAV:" xmlns:card="urn:ietf:params:xml:ns:carddav" xmlns:cal="urn:ietf:params:xml:ns:caldav"';

const ABOUT_A_PLACE = [
	'd:resourcetype',
	'd:displayname',
	'd:current-user-principal',
	'd:current-user-privilege-set',
	'card:addressbook-home-set',
	'cal:calendar-home-set',
	'cal:supported-calendar-component-set'
];

const QUESTION =
	`<?xml version="1.0" encoding="utf-8"?>` +
	`<d:propfind ${NAMESPACES}><d:prop>${ABOUT_A_PLACE.map((name) => `<${name}/>`).join('')}</d:prop></d:propfind>`;

/** What stands at an address (depth 0), or at it and directly inside it (depth 1), and the status of the answer. */
export async function propfind(
	context: Context,
	url: URL,
	depth: 0 | 1
): Promise<{ status: number; resources: Resource[] }> {
	const headers = { depth: String(depth), 'content-type': 'application/xml; charset=utf-8' };
	const answer = await davCall(context, { method: 'PROPFIND', url, headers, body: QUESTION });
	return { status: answer.status, resources: multistatus(answer) };
}
