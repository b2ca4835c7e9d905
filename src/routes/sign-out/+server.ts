import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals: { app }, cookies, url }) => {
	const token = cookies.get(app.sessions.cookieName);
	if (token) {
		const cookie = await app.sessions.end(token, url.protocol === 'https:');
		cookies.set(cookie.name, cookie.value, cookie.attributes);
	}
	redirect(303, '/');
};
