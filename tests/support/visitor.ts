/** What a page answered, with the words that a person reads. */
export interface Visit {
	readonly status: number;
	/** Path and query of where it sends on; empty where it does not. */
	readonly location: string;
	readonly headers: Headers;
	readonly html: string;
}

/** Somebody with a browser that runs no scripts: keeps cookies, sends forms, follows nothing by itself. */
export interface Visitor {
	get(path: string, headers?: Headed): Promise<Visit>;
	/** Sends a form, as from a page of this house. */
	post(path: string, fields: Fields, headers?: Headed): Promise<Visit>;
	/** The `Set-Cookie` lines of the last answer that had any. */
	cookies(): readonly string[];
	/** What the browser sends along, such as `handover-session=…`. */
	cookie(): string;
}

type Headed = Readonly<Record<string, string>>;
type Fields = Readonly<Record<string, string>>;

/** A new browser at a house. */
export const visitor = (address: string): Visitor => {
	const jar = new Map<string, string>();
	let set: string[] = [];
	const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

	const ask = async (path: string, init: RequestInit): Promise<Visit> => {
		const headers = { accept: 'text/html', ...(jar.size > 0 ? { cookie: cookie() } : {}), ...init.headers };
		const answer = await fetch(`${address}${path}`, { ...init, headers, redirect: 'manual' });
		const lines = answer.headers.getSetCookie();
		if (lines.length > 0) set = lines;
		for (const line of lines) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			if (value === '') jar.delete(name);
			else jar.set(name, value);
		}
		const there = answer.headers.get('location');
		const url = there === null ? null : new URL(there, address);
		return {
			status: answer.status,
			location: url ? url.pathname + url.search : '',
			headers: answer.headers,
			html: await answer.text()
		};
	};

	return {
		get: (path, headers = {}) => ask(path, { headers }),
		post: (path, fields, headers = {}) =>
			ask(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: address, ...headers } }),
		cookies: () => set,
		cookie
	};
};

/** Makes an account and stays signed in. */
export const signedUp = async (
	address: string,
	email = 'kari@nordbakeriet.example',
	business = 'Nordbakeriet'
): Promise<Visitor> => {
	const kari = visitor(address);
	const made = await kari.post('/sign-up', { business, name: 'Kari Nordmann', email, password: 'warm bread at dawn' });
	if (made.location !== '/home') throw new Error(`No account was made: ${made.status} ${made.html}`);
	return kari;
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The words of a page as a person reads them: without marks, without scripts, entities read. */
export const wordsOf = (html: string): string =>
	html
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
