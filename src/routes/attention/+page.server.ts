import { attentionPage } from '#lib/server/attention/attention-page.ts';
import { correct } from '#lib/server/attention/correct.ts';
import { confirmAllArrived, resendAll, tickOffAll } from '#lib/server/attention/decide-all.ts';
import { confirmArrived, resend, tickOff } from '#lib/server/attention/decide.ts';
import { countWaiting } from '#lib/server/attention/waiting-list.ts';
import { systemFindings } from '#lib/server/health/shown-findings.ts';
import type { Workspace } from '#lib/server/persistence/workspaces.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure } from '#lib/server/web/mistakes.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	const { app } = event.locals;
	const asked = event.url.searchParams;
	const place = { cause: asked.get('cause'), connection: asked.get('connection'), page: Number(asked.get('page')) };
	const waiting = await countWaiting(app, workspace.id);
	return {
		...(await attentionPage(app, workspace, place)),
		findings: await systemFindings(app, workspace.id),
		waiting: waiting.reduce((sum, { count }) => sum + count, 0),
		canChange
	};
};

type Verb = (event: RequestEvent, workspace: Workspace, typed: Record<string, string>) => Promise<number | void>;

/** Answers with what was done and to how many, so that the page can say so. */
const deciding = (done: 'sent' | 'typed' | 'arrived', verb: Verb) => async (event: RequestEvent) => {
	const { workspace } = changer(event);
	const typed = await formFields(event.request);
	try {
		return { done, count: (await verb(event, workspace, typed)) ?? 1 };
	} catch (failure) {
		return asFailure(failure, typed);
	}
};

export const actions = {
	resend: deciding('sent', ({ locals }, { id }, { delivery = '' }) => resend(locals.app, id, delivery)),
	correct: deciding('sent', ({ locals }, workspace, typed) => correct(locals.app, workspace, typed)),
	byHand: deciding('typed', ({ locals }, { id }, { delivery = '' }) => tickOff(locals.app, id, delivery)),
	arrived: deciding('arrived', ({ locals }, { id }, { delivery = '' }) => confirmArrived(locals.app, id, delivery)),
	resendAll: deciding('sent', ({ locals }, { id }, { delivery = '' }) => resendAll(locals.app, id, delivery)),
	byHandAll: deciding('typed', ({ locals }, { id }, { delivery = '' }) => tickOffAll(locals.app, id, delivery)),
	arrivedAll: deciding('arrived', ({ locals }, { id }, { delivery = '' }) =>
		confirmAllArrived(locals.app, id, delivery)
	)
} satisfies Actions;
