import { redirect } from '@sveltejs/kit';
import { manifests } from '#connectors/registry.ts';
import { chooseSource } from '#lib/server/connections/choose.ts';
import { mySystem } from '#lib/server/connections/mine.ts';
import { isPractice, sourcesFor } from '#lib/server/set-up/offers.ts';
import { afterSignIn } from '#lib/server/grants/must-agree.ts';
import { openSetUp } from '#lib/server/set-up/open-set-up.ts';
import { saveAndTry } from '#lib/server/set-up/system-form.ts';
import { takenFor, usesOf } from '#lib/server/set-up/uses.ts';
import { callbackAddress } from '#lib/server/web/callback-address.ts';
import { formFields, shownAgain } from '#lib/server/web/form-data.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure, orNotFound } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace } = visitor(event);
	const { connection, actions, systems, source, steps } = await orNotFound(
		openSetUp(event.locals.app, workspace.id, event.params.id, 'from')
	);
	const offers = sourcesFor(actions);
	const [first, ...others] = offers.filter(({ usual }) => usual);
	const usual = others.length === 0 || isPractice(actions) ? (first?.connector ?? null) : null;
	const chosen = event.url.searchParams.get('with') ?? source?.connector ?? usual;
	const offered = offers.find(({ connector }) => connector === chosen) ?? null;
	const of = event.url.searchParams.get('of');
	const there = systems.filter(({ connector, id }) => connector === chosen && (of === null || of === id));
	return {
		name: connection.name,
		steps,
		offers,
		chosen: offered,
		callback: callbackAddress(event.locals.app, event.url),
		manifest: chosen ? (manifests[chosen] ?? null) : null,
		uses: usesOf(there, 'streams', offered?.stream ?? ''),
		current: source?.id ?? null,
		isNew: of !== null && there.length > 0
	};
};

export const actions = {
	default: async (event) => {
		const { workspace } = changer(event);
		const typed = await formFields(event.request);
		const secrets = (manifests[typed.connector ?? '']?.settings ?? []).filter(({ secret }) => secret);
		let next = `/connect/${event.params.id}/to`;
		try {
			const { connection } = await openSetUp(event.locals.app, workspace.id, event.params.id, 'from');
			const system = typed.use
				? await mySystem(event.locals.app.store, workspace.id, typed.use)
				: await saveAndTry(event.locals.app, workspace.id, typed);
			const stream = typed.stream || takenFor(system, 'streams', '');
			if (stream === null) next = `/connect/${connection.id}/from?with=${system.connector}&of=${system.id}`;
			else await chooseSource(event.locals.app, connection, system, stream);
			next = afterSignIn(event.locals.app.room, system, next);
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
	}
} satisfies Actions;
