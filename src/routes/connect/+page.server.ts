import { redirect } from '@sveltejs/kit';
import { myConnection } from '#lib/server/connections/mine.ts';
import { removeConnection } from '#lib/server/connections/remove.ts';
import { SHAPES } from '#lib/server/connections/shapes.ts';
import { startConnection } from '#lib/server/connections/start.ts';
import { newestAnswer } from '#lib/server/estimates/newest-answer.ts';
import { handoversToConnect } from '#lib/server/estimates/to-connect.ts';
import { Mistake } from '#lib/server/mistake.ts';
import { halfFinished } from '#lib/server/set-up/half-finished.ts';
import { startComparison } from '#lib/server/comparisons/start-comparison.ts';
import { startWatch } from '#lib/server/watches/start-watch.ts';
import { watchOfHandover } from '#lib/server/watches/watch-handover.ts';
import { formFields } from '#lib/server/web/form-data.ts';
import { changer, visitor } from '#lib/server/web/guard.ts';
import { asFailure } from '#lib/server/web/mistakes.ts';
import { answerView } from '#lib/ui/calculator/answer-view.ts';
import { connectChoices } from '#lib/ui/set-up/connect-choices.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace, canChange } = visitor(event);
	const { app } = event.locals;
	const newest = await newestAnswer(app, workspace.id);
	const { drawn = null, pairs = {}, reading } = newest?.answered ?? {};
	const priced = reading?.unpriced.length === 0;
	const view = newest && drawn && answerView({ draft: newest.draft, ...drawn, pairs, priced }, workspace.locale);
	return {
		shapes: SHAPES.map(({ id, name, say, practice }) => ({ id, name, say, practice })),
		choices: connectChoices(view, await handoversToConnect(app, workspace.id)),
		open: await halfFinished(app, workspace.id),
		canChange
	};
};

const ONE_AT_A_TIME =
	'Another connection is half-finished. Finish it, throw it away, or tick “Yes, I know” to begin this one beside it.';

export const actions = {
	begin: async (event) => {
		const { workspace } = changer(event);
		const { app } = event.locals;
		const typed = await formFields(event.request);
		let next: string;
		try {
			const open = (await halfFinished(app, workspace.id)).filter(
				({ practice, watched, compared }) => !practice && !watched && !compared
			);
			const chosen = (await handoversToConnect(app, workspace.id)).find(({ key }) => key === typed.handover);
			const shape = chosen?.shape ?? typed.shape ?? '';
			const isPractice = SHAPES.find(({ id }) => id === shape)?.practice === true;
			if (open.length > 0 && !isPractice && !typed.yes) throw new Mistake(ONE_AT_A_TIME);
			const id = await startConnection(app, workspace.id, { ...chosen, shape });
			next = `/connect/${id}/from${chosen?.from ? `?with=${chosen.from}` : ''}`;
		} catch (failure) {
			return asFailure(failure, typed);
		}
		redirect(303, next);
	},
	watch: async (event) => {
		const { workspace } = changer(event);
		const { app } = event.locals;
		const typed = await formFields(event.request);
		let id: string;
		try {
			const known = typed.handover ? await watchOfHandover(app, workspace.id, typed.handover) : null;
			id = await startWatch(app, workspace.id, known ?? { name: typed.name ?? '' });
		} catch (failure) {
			return asFailure(failure, typed);
		}
		redirect(303, `/connections/${id}/ping`);
	},
	compare: async (event) => {
		const { workspace } = changer(event);
		const { app } = event.locals;
		const typed = await formFields(event.request);
		let id: string;
		try {
			const known = typed.handover ? await watchOfHandover(app, workspace.id, typed.handover) : null;
			id = await startComparison(app, workspace.id, known ?? { name: typed.compareName ?? '' });
		} catch (failure) {
			return asFailure(failure, typed);
		}
		redirect(303, `/connections/${id}/comparison/set-up`);
	},
	discard: async (event) => {
		const { workspace } = changer(event);
		const { store } = event.locals.app;
		const typed = await formFields(event.request);
		try {
			await removeConnection(event.locals.app, await myConnection(store, workspace.id, typed.id ?? ''));
		} catch (failure) {
			return asFailure(failure);
		}
		redirect(303, '/connect');
	}
} satisfies Actions;
