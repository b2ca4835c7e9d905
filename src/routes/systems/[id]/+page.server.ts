import { redirect } from '@sveltejs/kit';
import { manifests } from '#connectors/registry.ts';
import { mySystem } from '#lib/server/connections/mine.ts';
import { keepKeyEnd } from '#lib/server/grants/key-end-form.ts';
import { afterSignIn } from '#lib/server/grants/must-agree.ts';
import { afterRemoval } from '#lib/server/set-up/still-agreed.ts';
import { shownEnding } from '#lib/server/set-up/shown-ending.ts';
import { shownGrant } from '#lib/server/set-up/shown-grant.ts';
import { shownIncoming } from '#lib/server/set-up/shown-incoming.ts';
import { shownSystem } from '#lib/server/set-up/shown-system.ts';
import { saveAndTry } from '#lib/server/set-up/system-form.ts';
import { removeSystem } from '#lib/server/connections/remove-system.ts';
import { callbackAddress } from '#lib/server/web/callback-address.ts';
import { formFields, shownAgain } from '#lib/server/web/form-data.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure, orNotFound } from '#lib/server/web/mistakes.ts';
import { publicOrigin } from '#lib/server/web/public-origin.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	const { app } = event.locals;
	const system = await orNotFound(mySystem(app.store, workspace.id, event.params.id));
	const incoming = shownIncoming(app, system, publicOrigin(app, event.url));
	return {
		system: shownSystem(system),
		manifest: manifests[system.connector] ?? null,
		canChange,
		grant: shownGrant(app, system),
		ending: await shownEnding(app, system, workspace.timeZone),
		callback: callbackAddress(app, event.url),
		entries: incoming && 'html' in incoming ? await app.store.entries.counts(system.id) : null,
		incoming
	};
};

export const actions = {
	save: async (event) => {
		const { workspace } = changer(event);
		const typed = await formFields(event.request);
		const secrets = (manifests[typed.connector ?? '']?.settings ?? []).filter(({ secret }) => secret);
		let next: string;
		try {
			const system = await saveAndTry(event.locals.app, workspace.id, { ...typed, system: event.params.id });
			next = afterSignIn(event.locals.app.room, system, '/systems');
		} catch (failure) {
			return asFailure(
				failure,
				shownAgain(
					typed,
					secrets.map(({ name }) => `setting.${name}`)
				)
			);
		}
		redirect(303, next);
	},
	ends: async (event) => {
		const { workspace } = changer(event);
		const { app } = event.locals;
		const typed = await formFields(event.request);
		try {
			const system = await mySystem(app.store, workspace.id, event.params.id);
			await keepKeyEnd(app, system, typed, workspace.timeZone);
		} catch (failure) {
			return asFailure(failure, typed);
		}
		redirect(303, `/systems/${event.params.id}`);
	},
	remove: async (event) => {
		const { workspace } = changer(event);
		let next: string;
		try {
			const system = await mySystem(event.locals.app.store, workspace.id, event.params.id);
			next = afterRemoval(system, await removeSystem(event.locals.app, system));
		} catch (failure) {
			return asFailure(failure);
		}
		redirect(303, next);
	}
} satisfies Actions;
