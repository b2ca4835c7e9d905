import { mailServer } from '#lib/server/mails/mail-server.ts';
import { visitor } from '#lib/server/web/guard.ts';
import type { PageServerLoad } from './$types';

const MOST = 100;

export const load: PageServerLoad = async (event) => {
	const { workspace } = visitor(event);
	const { app } = event.locals;
	const mails = await app.store.mails.latest(workspace.id, MOST);
	return {
		hasServer: (await mailServer(app)) !== null,
		mails: mails.map(({ id, recipient, subject, state, say, createdAt, sentAt }) => ({
			id,
			recipient,
			subject,
			state,
			say,
			createdAt,
			sentAt
		}))
	};
};
