import { redirect } from '@sveltejs/kit';
import { mySystem } from '#lib/server/connections/mine.ts';
import { beginSignIn } from '#lib/server/grants/begin.ts';
import { shownGrant } from '#lib/server/set-up/shown-grant.ts';
import { callbackAddress } from '#lib/server/web/callback-address.ts';
import { changer, safeNext } from '#lib/server/web/guard.ts';
import { asFailure, orNotFound } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad } from './$types';

const nextOf = (url: URL, id: string): string => safeNext(url.searchParams.get('next') ?? `/systems/${id}`);

export const load: PageServerLoad = async (event) => {
	const { workspace } = changer(event);
	const { app } = event.locals;
	const system = await orNotFound(mySystem(app.store, workspace.id, event.params.id));
	const grant = shownGrant(app, system);
	if (!grant) redirect(303, `/systems/${system.id}`);
	const next = nextOf(event.url, system.id);
	return { id: system.id, name: system.name, grant, next, callback: callbackAddress(app, event.url) };
};

export const actions = {
	default: async (event) => {
		const { workspace, person } = changer(event);
		const { app } = event.locals;
		let page: URL;
		try {
			const system = await mySystem(app.store, workspace.id, event.params.id);
			const asking = app.room.contexts(system, { timeZone: workspace.timeZone, signal: new AbortController().signal });
			const [redirectTo, next] = [callbackAddress(app, event.url), nextOf(event.url, system.id)];
			const beginning = { person: person.id, redirect: redirectTo, next, now: app.now() };
			page = await beginSignIn(app.seal, system, asking, beginning);
		} catch (failure) {
			return asFailure(failure);
		}
		redirect(303, page.href);
	}
} satisfies Actions;
