import { ConnectorError } from '../connector-error.ts';
import type { Context } from '../contract.ts';
import { addressOf } from './address.ts';
import { collectionOf, type Collection, type CollectionKind } from './collection.ts';
import { hrefIn, type Resource } from './multistatus.ts';
import { propfind } from './propfind.ts';
import { childrenOf } from './xml.ts';

/**
 * The person's address books or task lists, in the server's order: the address itself where it is one, else those in
 * the home that the principal names (RFC 6764, 6352 and 4791). Throws `ConnectorError` where nothing of the kind answers.
 */
export async function discover(context: Context, kind: CollectionKind): Promise<Collection[]> {
	const address = addressOf(context);
	const { status, resources } = await propfind(context, address, 0);
	const here = resources[0];
	if (here && kind.matches(here)) return [collectionOf(here)];
	if (status === 403 && address.pathname !== '/') throw notAllowed(address, kind);
	let homes = here ? await homesFrom(context, here, kind) : [];
	// A path that does not exist is probably misspelt: what another door offers instead is not what was asked for.
	const misspelt = status === 404 && address.pathname !== '/';
	for (const door of misspelt ? [nextcloudDoor(address)] : [wellKnownDoor(address, kind), nextcloudDoor(address)]) {
		if (homes.length > 0) break;
		const there = (await propfind(context, door, 0)).resources[0];
		if (there) homes = await homesFrom(context, there, kind);
	}
	if (homes.length === 0 && !here) throw misspelt ? nothingHere(address, kind) : notAServer(address, kind);
	const searched = homes.length > 0 ? homes : [address];
	const found = await Promise.all(searched.map((home) => propfind(context, home, 1)));
	return found.flatMap((home) => home.resources.filter((resource) => kind.matches(resource)).map(collectionOf));
}

async function homesFrom(context: Context, place: Resource, kind: CollectionKind): Promise<URL[]> {
	const homes = homesNamedBy(place, kind);
	const principal = hrefIn(place.properties.get('current-user-principal'), place.url.href);
	if (homes.length > 0 || !principal || principal.href === place.url.href) return homes;
	const person = (await propfind(context, principal, 0)).resources[0];
	return person ? homesNamedBy(person, kind) : [];
}

const homesNamedBy = ({ url, properties }: Resource, kind: CollectionKind): URL[] =>
	childrenOf(properties.get(kind.homeSet), 'href')
		.map(({ text }) => text.trim())
		.filter((href) => URL.canParse(href, url.href))
		.map((href) => new URL(href, url));

const wellKnownDoor = (address: URL, { service }: CollectionKind): URL => new URL(`/.well-known/${service}`, address);

// Nextcloud in a folder of its own has its door below that folder, and often no well-known one.
const nextcloudDoor = (address: URL): URL => new URL(`${address.pathname.replace(/\/$/, '')}/remote.php/dav/`, address);

const notAllowed = (address: URL, { one }: CollectionKind): ConnectorError =>
	new ConnectorError('forbidden', {
		say: `The sign-in works, but this account may not open ${address.href}. Enter the address of your own ${one}, or only ${address.origin}.`,
		technical: `PROPFIND ${address.href} -> 403`
	});

const nothingHere = (address: URL, { many }: CollectionKind): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `The server answers, but there is nothing at ${address.href}. Check the last part of the address, or enter only ${address.origin} and we look for the ${many} ourselves.`,
		technical: `PROPFIND ${address.href} -> 404`
	});

const notAServer = (address: URL, { many, service }: CollectionKind): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `${address.host} answers, but it does not offer ${many} to other programs. Check the address; the help beside it says where to find it.`,
		technical: `no ${service} service found at ${address.href}`
	});
