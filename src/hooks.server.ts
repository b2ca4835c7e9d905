import { error, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { building } from '$app/env';
import { openApp, type App } from '#lib/server/app.ts';
import { newId } from '#lib/server/persistence/id.ts';
import { isForeignPost } from '#lib/server/foreign-post.ts';

let app: App;

export const init: ServerInit = async () => {
	if (building) return;
	app = await openApp(process.env, { running: true });
	process.once('sveltekit:shutdown', () => void app.stop());
};

export const handle: Handle = async ({ event, resolve }) => {
	event.locals.app = app;
	event.locals.person = null;
	event.locals.workspace = null;
	event.locals.role = null;
	if (building) return resolve(event);
	if (isForeignPost(event.request, event.url))
		error(403, 'This form was sent from another website, so nothing was changed.');
	const token = event.cookies.get(app.sessions.cookieName);
	if (token) {
		const { person, cookie } = await app.sessions.read(token, event.url.protocol === 'https:');
		if (cookie) event.cookies.set(cookie.name, cookie.value, cookie.attributes);
		const [membership] = person ? await app.store.workspaces.of(person.id) : [];
		event.locals.person = person;
		event.locals.workspace = membership?.workspace ?? null;
		event.locals.role = membership?.role ?? null;
	}
	const response = await resolve(event);
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'same-origin');
	response.headers.set('x-frame-options', 'DENY');
	return response;
};

export const handleError: HandleServerError = ({ error: failure, status, message }) => {
	const id = newId();
	if (status >= 500) app?.log.error({ err: failure, id }, 'a page failed');
	return { message: status >= 500 ? 'Something went wrong on our side.' : message, id };
};
