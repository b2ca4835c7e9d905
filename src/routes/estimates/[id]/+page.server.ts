import { error } from '@sveltejs/kit';
import { draftShape } from '#lib/domain/estimate/draft.ts';
import { answerDraft } from '#lib/server/calculator/answer-draft.ts';
import { visitor } from '#lib/server/web/guard.ts';
import { answerView } from '#lib/ui/calculator/answer-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { workspace } = visitor(event);
	const estimate = await event.locals.app.store.estimates.byId(workspace.id, event.params.id);
	const draft = draftShape.safeParse(estimate?.draft);
	if (!estimate || !draft.success) error(404, 'There is no such estimate here.');
	const { drawn, pairs, reading } = answerDraft(draft.data);
	const priced = reading.unpriced.length === 0;
	return {
		id: estimate.id,
		keptAt: estimate.changedAt,
		draft: draft.data,
		view: drawn && answerView({ draft: draft.data, ...drawn, pairs, priced }, workspace.locale)
	};
};
