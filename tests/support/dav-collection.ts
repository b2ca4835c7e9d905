/** Everything in an address book or calendar, by address; read and written as another program would. */
export function davCollection(url: string, { user, password }: { user: string; password: string }) {
	const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
	const call = async (place: string, method: string, headers: Record<string, string> = {}, body?: string) => {
		const response = await fetch(new URL(place, url), { method, headers: { authorization, ...headers }, body });
		if (!response.ok) throw new Error(`${method} ${place} -> ${response.status}`);
		return response.text();
	};
	return {
		/** The addresses of all that is in it. */
		async list(): Promise<string[]> {
			const body = '<d:propfind xmlns:d="DAV:"><d:prop><d:getetag/></d:prop></d:propfind>';
			const answer = await call(url, 'PROPFIND', { depth: '1' }, body);
			const hrefs = [...answer.matchAll(/<href>([^<]+)<\/href>/g)].map(([, href = '']) => new URL(href, url).href);
			return hrefs.filter((href) => href !== url);
		},
		get: (place: string): Promise<string> => call(place, 'GET'),
		put: (place: string, text: string): Promise<string> =>
			call(place, 'PUT', { 'content-type': mediaTypeOf(place) }, text),
		remove: (place: string): Promise<string> => call(place, 'DELETE')
	};
}

const mediaTypeOf = (place: string): string => (place.endsWith('.vcf') ? 'text/vcard' : 'text/calendar');
