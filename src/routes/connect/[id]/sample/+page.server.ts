import { manifestOf } from '#connectors/registry.ts';
import { formHtml } from '#connectors/web-form/form-html.ts';
import { incomingPath } from '#lib/server/connections/save-system.ts';
import { samplesOf } from '#lib/server/connections/samples.ts';
import { openSetUp } from '#lib/server/set-up/open-set-up.ts';
import { visitor } from '#lib/server/web/guard.ts';
import { orNotFound } from '#lib/server/web/mistakes.ts';
import { publicOrigin } from '#lib/server/web/public-origin.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace } = visitor(event);
	const { app } = event.locals;
	event.depends('handover:samples');
	const setUp = await orNotFound(openSetUp(app, workspace.id, event.params.id, 'sample'));
	const { connection, source, steps } = setUp;
	const stream = source && manifestOf(source)?.streams[connection.stream ?? ''];
	const path = source && incomingPath(app, source);
	const address = path && `${publicOrigin(app, event.url)}${path}`;
	return {
		id: connection.id,
		name: connection.name,
		steps,
		record: stream?.record ?? { one: 'record', many: 'records' },
		source: source?.name ?? null,
		samples: source ? await samplesOf(app, connection) : { records: [], say: null },
		incoming: address && {
			address,
			html: formHtml({ address, honeypot: String(source.settings.honeypot ?? 'website_url') })
		}
	};
};
