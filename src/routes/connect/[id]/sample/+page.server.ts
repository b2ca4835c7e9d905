import { manifestOf } from '#connectors/registry.ts';
import { samplesOf } from '#lib/server/connections/samples.ts';
import { sourceLabels } from '#lib/server/connections/mapping.ts';
import { openSetUp } from '#lib/server/set-up/open-set-up.ts';
import { shownIncoming } from '#lib/server/set-up/shown-incoming.ts';
import { visitor } from '#lib/server/web/guard.ts';
import { orNotFound } from '#lib/server/web/mistakes.ts';
import { publicOrigin } from '#lib/server/web/public-origin.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace } = visitor(event);
	const { app } = event.locals;
	event.depends('handover:samples');
	const setUp = await orNotFound(openSetUp(app, workspace.id, event.params.id, 'sample'));
	const { connection, source, systems, steps } = setUp;
	const stream = source && manifestOf(source)?.streams[connection.stream ?? ''];
	return {
		id: connection.id,
		name: connection.name,
		steps,
		record: stream?.record ?? { one: 'record', many: 'records' },
		source: source?.name ?? null,
		samples: source ? await samplesOf(app, connection) : { records: [], say: null },
		labels: sourceLabels(connection, systems),
		incoming: source && shownIncoming(app, source, publicOrigin(app, event.url))
	};
};
