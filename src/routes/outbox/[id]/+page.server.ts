import { error } from '@sveltejs/kit';
import { withImagesInside } from '#lib/server/mails/images-inside.ts';
import { visitor } from '#lib/server/web/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace } = visitor(event);
	const mail = await event.locals.app.store.mails.byId(workspace.id, event.params.id);
	if (!mail) error(404, 'There is no such mail here.');
	return { subject: mail.subject, recipient: mail.recipient, html: withImagesInside(mail), text: mail.text };
};
