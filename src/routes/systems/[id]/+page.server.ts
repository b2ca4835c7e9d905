import { redirect } from '@sveltejs/kit';
import { manifests } from '#connectors/registry.ts';
import { formHtml } from '#connectors/web-form/form-html.ts';
import { mySystem } from '#lib/server/connections/mine.ts';
import { incomingPath } from '#lib/server/connections/save-system.ts';
import { shownSystem } from '#lib/server/set-up/shown-system.ts';
import { saveAndTry } from '#lib/server/set-up/system-form.ts';
import { removeSystem } from '#lib/server/connections/remove-system.ts';
import { formFields, shownAgain } from '#lib/server/web/form-data.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure, orNotFound } from '#lib/server/web/mistakes.ts';
import { publicOrigin } from '#lib/server/web/public-origin.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	const { app } = event.locals;
	const system = await orNotFound(mySystem(app.store, workspace.id, event.params.id));
	const path = incomingPath(app, system);
	const address = path && `${publicOrigin(app, event.url)}${path}`;
	return {
		system: shownSystem(system),
		manifest: manifests[system.connector] ?? null,
		canChange,
		entries: path ? await app.store.entries.counts(system.id) : null,
		incoming: address && {
			address,
			html: formHtml({ address, honeypot: String(system.settings.honeypot ?? 'website_url') })
		}
	};
};

export const actions = {
	save: async (event) => {
		const { workspace } = changer(event);
		const typed = await formFields(event.request);
		const secrets = (manifests[typed.connector ?? '']?.settings ?? []).filter(({ secret }) => secret);
		try {
			await saveAndTry(event.locals.app, workspace.id, { ...typed, system: event.params.id });
		} catch (failure) {
			return asFailure(
				failure,
				shownAgain(
					typed,
					secrets.map(({ name }) => `setting.${name}`)
				)
			);
		}
		redirect(303, '/systems');
	},
	remove: async (event) => {
		const { workspace } = changer(event);
		try {
			const system = await mySystem(event.locals.app.store, workspace.id, event.params.id);
			await removeSystem(event.locals.app, system);
		} catch (failure) {
			return asFailure(failure);
		}
		redirect(303, '/systems');
	}
} satisfies Actions;
