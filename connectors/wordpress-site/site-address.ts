/** What people copy along with the address of their website, from the API's address to the page they were on. */
const BEHIND = /\/(wp-json|wp-admin|wp-login\.php|index\.php)(\/.*)?$/i;

/** The address of a WordPress website, without a slash at its end, from whatever address of it was entered. */
export function siteAddress(typed: string): string {
	const { origin, pathname } = new URL(/^https?:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`);
	return `${origin}${pathname.replace(BEHIND, '').replace(/\/+$/, '')}`;
}

/** The ways to the API of a website, in the order in which they are tried; `route` begins with a slash. */
const WAYS: readonly ((site: string, route: string) => URL)[] = [
	(site, route) => new URL(`${site}/wp-json${route}`),
	// Without pretty addresses; WooCommerce wants to see /wp-json/wc/ in the address before it looks at a key.
	(site, route) => routed(new URL(`${site}/index.php/wp-json${route}`), route),
	(site, route) => routed(new URL(`${site}/`), route)
];

function routed(url: URL, route: string): URL {
	url.searchParams.set('rest_route', route);
	return url;
}

export const waysTo = (site: string, { pathname, search }: URL): URL[] => {
	const route = pathname.slice(new URL(`${site}/wp-json`).pathname.length) || '/';
	return WAYS.map((way) => {
		const url = way(site, route);
		for (const [name, value] of new URLSearchParams(search)) url.searchParams.set(name, value);
		return url;
	});
};
