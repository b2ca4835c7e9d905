import { redirect } from '@sveltejs/kit';
import { SHAPES } from '#lib/server/connections/shapes.ts';
import { startConnection } from '#lib/server/connections/start.ts';
import { handoversToConnect } from '#lib/server/estimates/to-connect.ts';
import { firstOpenPlace } from '#lib/server/set-up/steps.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace } = visitor(event);
	const { store } = event.locals.app;
	const drafts = (await store.connections.of(workspace.id)).filter(({ state }) => state === 'draft');
	const open = await Promise.all(
		drafts.map(async (draft) => {
			const place = firstOpenPlace(draft, await store.connections.actions(draft.id));
			return { name: draft.name, href: `/connect/${draft.id}/${place}` };
		})
	);
	const handovers = await handoversToConnect(event.locals.app, workspace.id);
	return { shapes: SHAPES.map(({ id, name, say, practice }) => ({ id, name, say, practice })), handovers, open };
};

export const actions = {
	default: async (event) => {
		const { workspace } = changer(event);
		const typed = await formFields(event.request);
		let id: string;
		try {
			const handovers = await handoversToConnect(event.locals.app, workspace.id);
			const chosen = handovers.find((handover) => handover.key === typed.handover);
			id = await startConnection(event.locals.app, workspace.id, {
				shape: chosen?.shape ?? typed.shape ?? '',
				name: chosen?.name,
				estimateId: chosen?.estimateId ?? null,
				handoverId: chosen?.handoverId ?? null,
				minutesEach: chosen?.minutesEach ?? null
			});
		} catch (failure) {
			return asFailure(failure, typed);
		}
		redirect(303, `/connect/${id}/from`);
	}
} satisfies Actions;
