import { judge } from '#lib/domain/health/judge.ts';
import { myConnection } from '#lib/server/connections/mine.ts';
import { healthFacts } from '#lib/server/health/facts.ts';
import { letterOfConnection } from '#lib/server/letter/letter-page.ts';
import { visitor } from '#lib/server/web/guard.ts';
import { orNotFound } from '#lib/server/web/mistakes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, person } = visitor(event);
	const { app } = event.locals;
	const connection = await orNotFound(myConnection(app.store, workspace.id, event.params.id));
	const { sentence: say, since } = judge(await healthFacts(app, connection, workspace));
	const asked = { workspace, person: person.name, system: event.url.searchParams.get('system') };
	return {
		letter: await letterOfConnection(app, asked, connection, { say, since }),
		back: `/connections/${connection.id}`
	};
};
