import { redirect } from '@sveltejs/kit';
import { acknowledge } from '#lib/server/findings/acknowledge.ts';
import { explain } from '#lib/server/findings/explain.ts';
import { findingPage } from '#lib/server/findings/finding-page.ts';
import { myFinding } from '#lib/server/findings/mine.ts';
import { snooze, wake } from '#lib/server/findings/snooze.ts';
import type { StoredFinding } from '#lib/server/persistence/findings.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import { changer, safeNext, visitor, type Visitor } from '#lib/server/web/guard.ts';
import { asFailure, orNotFound } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	const { app } = event.locals;
	const finding = await orNotFound(myFinding(app.store, workspace.id, event.params.id));
	return { ...(await findingPage(app, finding)), canChange };
};

type Verb = (
	app: App.Locals['app'],
	finding: StoredFinding,
	typed: Record<string, string>,
	who: Visitor
) => Promise<unknown>;

/** Does it, and goes back to the page that asked for it. */
const doing = (verb: Verb) => async (event: RequestEvent) => {
	const who = changer(event);
	const { app } = event.locals;
	const typed = await formFields(event.request);
	try {
		await verb(app, await myFinding(app.store, who.workspace.id, event.params.id), typed, who);
	} catch (failure) {
		return asFailure(failure, typed);
	}
	redirect(303, safeNext(event.url.searchParams.get('next') ?? `/findings/${event.params.id}`));
};

export const actions = {
	acknowledge: doing((app, finding, _typed, { person }) => acknowledge(app, finding, person.id)),
	snooze: doing((app, finding, typed, { workspace }) => snooze(app, finding, typed, workspace.timeZone)),
	wake: doing((app, finding) => wake(app, finding)),
	explain: doing((app, finding, typed, { person, workspace: { timeZone } }) =>
		explain(app, finding, typed, { by: person.id, timeZone })
	)
} satisfies Actions;
