/** Somebody with a browser's manners and no browser: keeps cookies, posts forms, follows nothing by itself. */
export const visitor = (address: string) => {
	const cookies = new Map<string, string>();

	const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const headers = { accept: 'text/html', origin: address, ...(cookie ? { cookie } : {}), ...init.headers };
		const response = await fetch(`${address}${path}`, { ...init, headers, redirect: 'manual' });
		for (const line of response.headers.getSetCookie()) {
			const [pair = ''] = line.split(';');
			const [name = '', value = ''] = pair.split('=');
			if (value) cookies.set(name, value);
			else cookies.delete(name);
		}
		return response;
	};

	const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
		call(path, { method: 'POST', body: new URLSearchParams(fields), headers });

	return {
		cookies,
		get: (path: string) => call(path),
		post,
		signUp: (email: string) =>
			post('/sign-up', { business: 'Salong Saga', name: 'Saga', email, password: 'three words of mine' }),
		signIn: (email: string, password: string) => post('/sign-in', { email, password })
	};
};

export type Visitor = ReturnType<typeof visitor>;
