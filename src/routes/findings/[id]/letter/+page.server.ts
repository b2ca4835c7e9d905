import { myFinding } from '#lib/server/findings/mine.ts';
import { letterOfFinding } from '#lib/server/letter/letter-page.ts';
import { visitor } from '#lib/server/web/guard.ts';
import { orNotFound } from '#lib/server/web/mistakes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, person } = visitor(event);
	const { app } = event.locals;
	const finding = await orNotFound(myFinding(app.store, workspace.id, event.params.id));
	const asked = { workspace, person: person.name, system: event.url.searchParams.get('system') };
	return { letter: await letterOfFinding(app, asked, finding), back: `/findings/${finding.id}` };
};
