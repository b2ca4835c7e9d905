import { attentionItems } from '#lib/server/attention/waiting-list.ts';
import { confirmArrived, resend, tickOff } from '#lib/server/attention/decide.ts';
import { correctedValues } from '#lib/server/attention/corrected-values.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	return { items: await attentionItems(event.locals.app, workspace), canChange };
};

const deciding =
	(verb: (event: RequestEvent, workspaceId: string, typed: Record<string, string>) => Promise<void>) =>
	async (event: RequestEvent) => {
		const { workspace } = changer(event);
		const typed = await formFields(event.request);
		try {
			await verb(event, workspace.id, typed);
		} catch (failure) {
			return asFailure(failure, typed);
		}
	};

export const actions = {
	resend: deciding(({ locals }, workspaceId, { delivery = '' }) => resend(locals.app, workspaceId, delivery)),
	correct: deciding(({ locals }, workspaceId, typed) =>
		resend(locals.app, workspaceId, typed.delivery ?? '', correctedValues(typed))
	),
	byHand: deciding(({ locals }, workspaceId, { delivery = '' }) => tickOff(locals.app, workspaceId, delivery)),
	arrived: deciding(({ locals }, workspaceId, { delivery = '' }) => confirmArrived(locals.app, workspaceId, delivery))
} satisfies Actions;
