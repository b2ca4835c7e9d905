import { redirect } from '@sveltejs/kit';
import { openSetUp } from '#lib/server/set-up/open-set-up.ts';
import { firstOpenPlace } from '#lib/server/set-up/steps.ts';
import { visitor } from '#lib/server/web/guard.ts';
import { orNotFound } from '#lib/server/web/mistakes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace } = visitor(event);
	const { connection, actions } = await orNotFound(openSetUp(event.locals.app, workspace.id, event.params.id, 'from'));
	redirect(303, `/connect/${connection.id}/${firstOpenPlace(connection, actions)}`);
};
