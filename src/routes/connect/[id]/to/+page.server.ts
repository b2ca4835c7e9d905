import { redirect } from '@sveltejs/kit';
import { manifests } from '#connectors/registry.ts';
import { addStep, MOST_STEPS, removeStep } from '#lib/server/connections/change-steps.ts';
import { chooseDestination, optionFields, saveOptions } from '#lib/server/connections/choose.ts';
import { liveChoices } from '#lib/server/connections/live-choices.ts';
import { mySystem, NotHere } from '#lib/server/connections/mine.ts';
import { destinationsFor } from '#lib/server/set-up/offers.ts';
import { afterSignIn } from '#lib/server/grants/must-agree.ts';
import { openSetUp } from '#lib/server/set-up/open-set-up.ts';
import { shownSystem } from '#lib/server/set-up/shown-system.ts';
import { stepTitle } from '#lib/server/set-up/steps.ts';
import { saveAndTry } from '#lib/server/set-up/system-form.ts';
import { takenFor, usesOf } from '#lib/server/set-up/uses.ts';
import { callbackAddress } from '#lib/server/web/callback-address.ts';
import { formFields, shownAgain } from '#lib/server/web/form-data.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure, orNotFound } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace } = visitor(event);
	const { app } = event.locals;
	const { connection, actions, systems, steps } = await orNotFound(openSetUp(app, workspace.id, event.params.id, 'to'));
	const asked = event.url.searchParams.get('step');
	const action = actions.find(({ id }) => id === asked) ?? actions.find(({ systemId }) => !systemId) ?? actions[0];
	const offers = action ? destinationsFor(action) : [];
	const system = systems.find(({ id }) => id === action?.systemId) ?? null;
	const chosen = event.url.searchParams.get('with') ?? system?.connector ?? action?.connector ?? null;
	const of = event.url.searchParams.get('of');
	const options = action && system ? optionFields(system, action.action) : [];
	return {
		id: connection.id,
		name: connection.name,
		steps,
		parts: actions.map((row) => ({
			id: row.id,
			title: stepTitle(row, systems),
			system: systems.find(({ id }) => id === row.systemId)?.name ?? null,
			isThis: row.id === action?.id
		})),
		action: action && {
			id: action.id,
			name: action.action,
			title: stepTitle(action, systems),
			options: action.options
		},
		offers,
		chosen,
		callback: callbackAddress(app, event.url),
		manifest: chosen ? (manifests[chosen] ?? null) : null,
		uses: usesOf(
			systems.filter(({ connector, id }) => connector === chosen && (of === null || of === id)),
			'actions',
			action?.action ?? ''
		),
		isNew: of !== null && systems.some(({ id, connector }) => id === of && connector === chosen),
		current: system && shownSystem(system),
		options,
		choices:
			action && system && options.some(({ live }) => live)
				? await liveChoices(app, workspace.timeZone, action, system)
				: {},
		complete: actions.every(({ systemId }) => systemId),
		canAdd: connection.state === 'draft' && actions.length < MOST_STEPS && actions.every(({ systemId }) => systemId),
		canRemove: connection.state === 'draft' && actions.length > 1
	};
};

const here = (id: string, step: string): string => `/connect/${id}/to?step=${step}`;

export const actions = {
	system: async (event) => {
		const { workspace } = changer(event);
		const { app } = event.locals;
		const typed = await formFields(event.request);
		const secrets = (manifests[typed.connector ?? '']?.settings ?? []).filter(({ secret }) => secret);
		let next = `/connect/${event.params.id}/to`;
		try {
			const { connection, actions: steps } = await openSetUp(app, workspace.id, event.params.id, 'to');
			const action = steps.find(({ id }) => id === typed.step);
			if (!action) throw new NotHere('step');
			const system = typed.use
				? await mySystem(app.store, workspace.id, typed.use)
				: await saveAndTry(app, workspace.id, typed);
			const name = typed.action || takenFor(system, 'actions', action.action);
			if (name === null) next = `${here(connection.id, action.id)}&with=${system.connector}&of=${system.id}`;
			else {
				await chooseDestination(app, connection, action, system, name);
				if (optionFields(system, name).length > 0) next = here(connection.id, action.id);
				else if (steps.every((step) => step.systemId || step.id === action.id))
					next = `/connect/${connection.id}/sample`;
			}
			next = afterSignIn(app.room, system, next);
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
	add: async (event) => {
		const { workspace } = changer(event);
		let step: string;
		try {
			const { connection, actions: steps } = await openSetUp(event.locals.app, workspace.id, event.params.id, 'to');
			step = await addStep(event.locals.app, connection, steps);
		} catch (failure) {
			return asFailure(failure);
		}
		redirect(303, here(event.params.id, step));
	},
	remove: async (event) => {
		const { workspace } = changer(event);
		const typed = await formFields(event.request);
		try {
			const { connection, actions: steps } = await openSetUp(event.locals.app, workspace.id, event.params.id, 'to');
			await removeStep(event.locals.app, connection, steps, typed.step ?? '');
		} catch (failure) {
			return asFailure(failure);
		}
		redirect(303, `/connect/${event.params.id}/to`);
	},
	options: async (event) => {
		const { workspace } = changer(event);
		const typed = await formFields(event.request);
		let next: string;
		try {
			const setUp = await openSetUp(event.locals.app, workspace.id, event.params.id, 'to');
			const { connection, actions: steps, systems } = setUp;
			const action = steps.find(({ id }) => id === typed.step);
			if (!action) throw new NotHere('step');
			const system = systems.find(({ id }) => id === action.systemId);
			if (!system) throw new NotHere('system');
			await saveOptions(event.locals.app, action, system, typed);
			const open = steps.find(({ systemId }) => !systemId);
			next = open ? here(connection.id, open.id) : `/connect/${connection.id}/sample`;
		} catch (failure) {
			return asFailure(failure, typed);
		}
		redirect(303, next);
	}
} satisfies Actions;
