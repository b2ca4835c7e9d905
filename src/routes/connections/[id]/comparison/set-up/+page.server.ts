import { redirect } from '@sveltejs/kit';
import { manifests } from '#connectors/registry.ts';
import { keepComparison } from '#lib/server/comparisons/keep-comparison.ts';
import { openComparisonSetUp } from '#lib/server/comparisons/open-comparison-set-up.ts';
import { myConnection, NotHere } from '#lib/server/connections/mine.ts';
import { removeConnection } from '#lib/server/connections/remove.ts';
import { afterSignIn } from '#lib/server/grants/must-agree.ts';
import { readableOffers } from '#lib/server/set-up/offers.ts';
import { saveAndTry } from '#lib/server/set-up/system-form.ts';
import { callbackAddress } from '#lib/server/web/callback-address.ts';
import { formFields, shownAgain } from '#lib/server/web/form-data.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure, orNotFound } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	const { app } = event.locals;
	const connection = await orNotFound(myConnection(app.store, workspace.id, event.params.id));
	const chosen = event.url.searchParams.get('with');
	const typed = Object.fromEntries(event.url.searchParams);
	return {
		canChange,
		id: connection.id,
		name: connection.name,
		canDiscard: connection.kind === 'compared' && connection.state === 'draft',
		asked: typed,
		setUp: await openComparisonSetUp(app, connection, workspace, typed),
		offers: readableOffers(),
		chosen,
		manifest: chosen === null ? null : (manifests[chosen] ?? null),
		callback: callbackAddress(app, event.url)
	};
};

const here = (id: string): string => `/connections/${id}/comparison`;

export const actions = {
	keep: async (event) => {
		const { workspace } = changer(event);
		const { app } = event.locals;
		const typed = await formFields(event.request);
		try {
			const connection = await myConnection(app.store, workspace.id, event.params.id);
			if (!typed.look) {
				const { end } = await keepComparison(app, workspace, connection, typed);
				void end.catch((failure: unknown) => app.log.error({ err: failure }, 'a comparison ended'));
			}
		} catch (failure) {
			return asFailure(failure, typed);
		}
		const { look, ...asked } = typed;
		redirect(303, look ? `${here(event.params.id)}/set-up?${new URLSearchParams(asked)}#how` : here(event.params.id));
	},
	system: async (event) => {
		const { workspace } = changer(event);
		const { app } = event.locals;
		const typed = await formFields(event.request);
		const secrets = (manifests[typed.connector ?? '']?.settings ?? []).filter(({ secret }) => secret);
		let next = `${here(event.params.id)}/set-up`;
		try {
			await myConnection(app.store, workspace.id, event.params.id);
			next = afterSignIn(app.room, await saveAndTry(app, workspace.id, typed), next);
		} catch (failure) {
			const hidden = secrets.map(({ name }) => `setting.${name}`);
			return asFailure(failure, shownAgain(typed, hidden));
		}
		redirect(303, next);
	},
	discard: async (event) => {
		const { workspace } = changer(event);
		const { app } = event.locals;
		try {
			const connection = await myConnection(app.store, workspace.id, event.params.id);
			if (connection.kind !== 'compared') throw new NotHere('comparison that was begun');
			await removeConnection(app, connection);
		} catch (failure) {
			return asFailure(failure);
		}
		redirect(303, '/connect');
	}
} satisfies Actions;
