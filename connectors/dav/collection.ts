import type { Resource } from './multistatus.ts';
import { childrenOf } from './xml.ts';

/** What is looked for on a server. */
export interface CollectionKind {
	readonly service: 'carddav' | 'caldav';
	/** The property that names the folder with all of them. */
	readonly homeSet: 'addressbook-home-set' | 'calendar-home-set';
	readonly one: string;
	readonly many: string;
	/** What is kept in it, one. */
	readonly item: string;
	/** The component that one item is, as it is stored. */
	readonly begin: 'VCARD' | 'VCALENDAR';
	readonly mediaType: string;
	readonly extension: string;
	matches(resource: Resource): boolean;
}

/** One address book or task list of the person who is signed in. */
export interface Collection {
	readonly url: URL;
	readonly name: string;
	readonly writable: boolean;
}

const WRITES: ReadonlySet<string> = new Set(['all', 'write', 'write-content', 'bind']);

export const hasType = ({ properties }: Resource, type: string): boolean =>
	childrenOf(properties.get('resourcetype'), type).length > 0;

// A server without access control (RFC 3744) tells of no privileges; then writing shows.
function isWritable({ properties }: Resource): boolean {
	const privileges = properties.get('current-user-privilege-set');
	if (!privileges) return true;
	const names = childrenOf(privileges, 'privilege').flatMap((privilege) => privilege.children);
	return names.some(({ name }) => WRITES.has(name));
}

function lastPart(url: URL): string {
	const part = url.pathname.split('/').filter(Boolean).at(-1) ?? url.host;
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

export const collectionOf = (resource: Resource): Collection => ({
	url: resource.url,
	name: resource.properties.get('displayname')?.text.trim() || lastPart(resource.url),
	writable: isWritable(resource)
});
