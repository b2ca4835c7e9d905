import { redirect } from '@sveltejs/kit';
import { pausesPage } from '#lib/server/pauses/pauses-page.ts';
import { endPlan, planPause } from '#lib/server/pauses/plan-pause.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import { changer, visitor, type Visitor } from '#lib/server/web/guard.ts';
import { asFailure } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	const page = await pausesPage(event.locals.app, workspace);
	const asked = event.url.searchParams.get('connection');
	return { ...page, canChange, chosen: page.connections.find(({ id }) => id === asked)?.id ?? '' };
};

const doing =
	(verb: (app: App.Locals['app'], typed: Record<string, string>, who: Visitor) => Promise<void>) =>
	async (event: RequestEvent) => {
		const who = changer(event);
		const typed = await formFields(event.request);
		try {
			await verb(event.locals.app, typed, who);
		} catch (failure) {
			return asFailure(failure, typed);
		}
		redirect(303, '/pauses');
	};

export const actions = {
	plan: doing((app, typed, { workspace, person }) => planPause(app, workspace, typed, person.id)),
	end: doing((app, { id = '' }, { workspace, person }) => endPlan(app, workspace, id, person.id))
} satisfies Actions;
